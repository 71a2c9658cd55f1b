/** The same topic in several roadmaps: records and rules, no technology. */
@NullMarked
package dev.cairn.catalog.sameness.model;

import org.jspecify.annotations.NullMarked;
