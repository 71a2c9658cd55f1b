/** People of an organization, as the identity provider knows them. */
@NullMarked
package dev.cairn.kit.identity;

import org.jspecify.annotations.NullMarked;
