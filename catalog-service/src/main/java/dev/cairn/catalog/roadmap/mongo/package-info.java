/** Roadmaps in MongoDB. */
@NullMarked
package dev.cairn.catalog.roadmap.mongo;

import org.jspecify.annotations.NullMarked;
