/** Our copy of what the catalog published: which nodes there are. */
@NullMarked
package dev.cairn.assessment.edition;

import org.jspecify.annotations.NullMarked;
