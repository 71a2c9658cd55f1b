/** Attempts: one learner's sitting of one paper, and its grade. */
@NullMarked
package dev.cairn.assessment.attempt.model;

import org.jspecify.annotations.NullMarked;
