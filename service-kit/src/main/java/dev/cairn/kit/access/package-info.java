/** Who calls, and whether they may: tokens, organizations, roles. */
@NullMarked
package dev.cairn.kit.access;

import org.jspecify.annotations.NullMarked;
