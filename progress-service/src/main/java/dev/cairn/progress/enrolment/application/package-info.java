/** Use cases of enrolments. */
@NullMarked
package dev.cairn.progress.enrolment.application;

import org.jspecify.annotations.NullMarked;
