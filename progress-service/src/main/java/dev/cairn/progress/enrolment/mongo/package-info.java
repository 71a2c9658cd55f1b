/** Enrolments in MongoDB. */
@NullMarked
package dev.cairn.progress.enrolment.mongo;

import org.jspecify.annotations.NullMarked;
