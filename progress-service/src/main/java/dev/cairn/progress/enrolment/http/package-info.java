/** Enrolments over HTTP. */
@NullMarked
package dev.cairn.progress.enrolment.http;

import org.jspecify.annotations.NullMarked;
