/** Use cases of editions. */
@NullMarked
package dev.cairn.catalog.edition.application;

import org.jspecify.annotations.NullMarked;
