/** Cohorts in MongoDB. */
@NullMarked
package dev.cairn.progress.cohort.mongo;

import org.jspecify.annotations.NullMarked;
