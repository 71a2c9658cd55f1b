/** Organizations: who belongs to them, in which roles, and which outside systems may act for them. */
@NullMarked
package dev.cairn.catalog.organization;

import org.jspecify.annotations.NullMarked;
