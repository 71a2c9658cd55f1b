/** Text before it is parsed: decoded, mended, measured, its lines made fit for the parser; words as readers see them. */
@NullMarked
package dev.cairn.catalog.importing.text;

import org.jspecify.annotations.NullMarked;
