/** Our own records of the progress' events: only the fields that we read. */
@NullMarked
package dev.cairn.assessment.consumed.progress;

import org.jspecify.annotations.NullMarked;
