/** Use cases of attempts. */
@NullMarked
package dev.cairn.assessment.attempt.application;

import org.jspecify.annotations.NullMarked;
