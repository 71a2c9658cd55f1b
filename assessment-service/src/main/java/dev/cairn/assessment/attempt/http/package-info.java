/** Attempts over HTTP. */
@NullMarked
package dev.cairn.assessment.attempt.http;

import org.jspecify.annotations.NullMarked;
