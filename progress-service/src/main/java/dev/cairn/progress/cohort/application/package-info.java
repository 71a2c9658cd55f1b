/** Use cases of cohorts. */
@NullMarked
package dev.cairn.progress.cohort.application;

import org.jspecify.annotations.NullMarked;
