/** Use cases of roadmaps. */
@NullMarked
package dev.cairn.catalog.roadmap.application;

import org.jspecify.annotations.NullMarked;
