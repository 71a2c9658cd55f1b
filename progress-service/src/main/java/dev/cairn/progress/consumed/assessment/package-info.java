/** Our own records of the assessment's events: only the fields that we read. */
@NullMarked
package dev.cairn.progress.consumed.assessment;

import org.jspecify.annotations.NullMarked;
