/** Cohorts: who walks which edition together, and by which rules. */
@NullMarked
package dev.cairn.progress.cohort.model;

import org.jspecify.annotations.NullMarked;
