/** The form in which a roadmap leaves as JSON and comes back; the Markdown form rests on it. */
@NullMarked
package dev.cairn.catalog.exchange;

import org.jspecify.annotations.NullMarked;
