/** Roadmaps that were adopted from other organizations, and what changed there since. */
@NullMarked
package dev.cairn.catalog.adoption.model;

import org.jspecify.annotations.NullMarked;
