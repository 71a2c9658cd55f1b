/** Who may see a roadmap's editions, up to everybody. */
@NullMarked
package dev.cairn.catalog.showcase.model;

import org.jspecify.annotations.NullMarked;
