/** What the services' tests stand on: real backends, minted tokens, a probe for events. */
@NullMarked
package dev.cairn.kit.testkit;

import org.jspecify.annotations.NullMarked;
