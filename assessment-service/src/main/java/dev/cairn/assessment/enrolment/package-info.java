/** Our copy of who walks which edition. */
@NullMarked
package dev.cairn.assessment.enrolment;

import org.jspecify.annotations.NullMarked;
