/** Use cases of sameness. */
@NullMarked
package dev.cairn.catalog.sameness.application;

import org.jspecify.annotations.NullMarked;
