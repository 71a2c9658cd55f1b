/** Attempts in MongoDB. */
@NullMarked
package dev.cairn.assessment.attempt.mongo;

import org.jspecify.annotations.NullMarked;
