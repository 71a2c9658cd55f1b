/** Looking at links, keeping what was found, and showing it. */
@NullMarked
package dev.cairn.catalog.links.application;

import org.jspecify.annotations.NullMarked;
