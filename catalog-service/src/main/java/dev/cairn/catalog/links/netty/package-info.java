/** Requests to addresses that authors wrote, to the public internet only. */
@NullMarked
package dev.cairn.catalog.links.netty;

import org.jspecify.annotations.NullMarked;
