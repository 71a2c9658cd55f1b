/** The whole platform from outside. */
@NullMarked
package dev.cairn.acceptance;

import org.jspecify.annotations.NullMarked;
