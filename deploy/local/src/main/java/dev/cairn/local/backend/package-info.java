/** The backends that Cairn stands on, as parts of this machine: the store, the broker, the identity provider. */
@NullMarked
package dev.cairn.local.backend;

import org.jspecify.annotations.NullMarked;
