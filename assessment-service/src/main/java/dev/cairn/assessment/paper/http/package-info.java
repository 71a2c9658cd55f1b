/** Papers over HTTP. */
@NullMarked
package dev.cairn.assessment.paper.http;

import org.jspecify.annotations.NullMarked;
