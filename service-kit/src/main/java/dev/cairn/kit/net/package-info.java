/** Where requests to the outside may go. */
@NullMarked
package dev.cairn.kit.net;

import org.jspecify.annotations.NullMarked;
