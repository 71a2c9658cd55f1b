/** Use cases of adopting a roadmap and of taking over what changed upstream. */
@NullMarked
package dev.cairn.catalog.adoption.application;

import org.jspecify.annotations.NullMarked;
