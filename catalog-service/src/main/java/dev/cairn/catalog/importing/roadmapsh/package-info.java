/** The archive of a roadmap.sh roadmap: its drawing as a graph, and a Markdown file for each topic. */
@NullMarked
package dev.cairn.catalog.importing.roadmapsh;

import org.jspecify.annotations.NullMarked;
