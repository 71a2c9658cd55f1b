/** Use cases of papers. */
@NullMarked
package dev.cairn.assessment.paper.application;

import org.jspecify.annotations.NullMarked;
