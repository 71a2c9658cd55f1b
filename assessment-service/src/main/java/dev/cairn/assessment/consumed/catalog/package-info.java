/** Our own records of the catalog's events: only the fields that we read. */
@NullMarked
package dev.cairn.assessment.consumed.catalog;

import org.jspecify.annotations.NullMarked;
