/** One learner in one cohort: states of topics, the number, what is allowed. */
@NullMarked
package dev.cairn.progress.enrolment.model;

import org.jspecify.annotations.NullMarked;
