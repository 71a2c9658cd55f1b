/** Brings the sample in as its people would: through the gateway, with their own tokens. */
@NullMarked
package dev.cairn.local.sample;

import org.jspecify.annotations.NullMarked;
