/** Links of roadmaps, and what is known of them. */
@NullMarked
package dev.cairn.catalog.links.model;

import org.jspecify.annotations.NullMarked;
