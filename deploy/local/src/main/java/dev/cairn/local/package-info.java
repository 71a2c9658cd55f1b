/** The launcher: the whole platform on one machine, each part a process of its own. */
@NullMarked
package dev.cairn.local;

import org.jspecify.annotations.NullMarked;
