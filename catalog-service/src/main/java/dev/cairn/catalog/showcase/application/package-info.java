/** Opening roadmaps to others, and closing them. */
@NullMarked
package dev.cairn.catalog.showcase.application;

import org.jspecify.annotations.NullMarked;
