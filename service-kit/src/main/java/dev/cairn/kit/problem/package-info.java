/** Errors as RFC 9457 problems, all from one table a service. */
@NullMarked
package dev.cairn.kit.problem;

import org.jspecify.annotations.NullMarked;
