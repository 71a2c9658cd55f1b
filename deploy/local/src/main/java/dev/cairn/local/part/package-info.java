/** Processes of this machine that belong to Cairn: how one is described, started, watched and stopped. */
@NullMarked
package dev.cairn.local.part;

import org.jspecify.annotations.NullMarked;
