/** Papers in MongoDB. */
@NullMarked
package dev.cairn.assessment.paper.mongo;

import org.jspecify.annotations.NullMarked;
