/** People of an organization over HTTP; the identity provider keeps them. */
@NullMarked
package dev.cairn.catalog.member;

import org.jspecify.annotations.NullMarked;
