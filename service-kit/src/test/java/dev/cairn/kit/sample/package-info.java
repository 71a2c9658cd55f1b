/** A small service with notes in it, to try the kit through real HTTP, a real store and a real broker. */
@NullMarked
package dev.cairn.kit.sample;

import org.jspecify.annotations.NullMarked;
