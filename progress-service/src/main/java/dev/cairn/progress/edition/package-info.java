/** Our copy of what the catalog published, and what of it counts. */
@NullMarked
package dev.cairn.progress.edition;

import org.jspecify.annotations.NullMarked;
