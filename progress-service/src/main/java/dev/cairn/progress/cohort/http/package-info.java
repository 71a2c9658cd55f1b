/** Cohorts over HTTP. */
@NullMarked
package dev.cairn.progress.cohort.http;

import org.jspecify.annotations.NullMarked;
