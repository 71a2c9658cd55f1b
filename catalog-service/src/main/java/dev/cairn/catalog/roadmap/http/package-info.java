/** Roadmaps over HTTP. */
@NullMarked
package dev.cairn.catalog.roadmap.http;

import org.jspecify.annotations.NullMarked;
