/** What differs between two states of a roadmap: records and rules, no technology. */
@NullMarked
package dev.cairn.catalog.diff.model;

import org.jspecify.annotations.NullMarked;
