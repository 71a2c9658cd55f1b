/** Papers: tests made of items, bound to topics of an edition. */
@NullMarked
package dev.cairn.assessment.paper.model;

import org.jspecify.annotations.NullMarked;
