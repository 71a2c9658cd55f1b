/** Removing roadmaps that were never published, with what refers to them. */
@NullMarked
package dev.cairn.catalog.removal.application;

import org.jspecify.annotations.NullMarked;
