/** What learners have done: cohorts, enrolments, the ledger, boards. */
@NullMarked
package dev.cairn.progress;

import org.jspecify.annotations.NullMarked;
