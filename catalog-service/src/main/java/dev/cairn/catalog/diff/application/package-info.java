/** Use cases of comparing. */
@NullMarked
package dev.cairn.catalog.diff.application;

import org.jspecify.annotations.NullMarked;
