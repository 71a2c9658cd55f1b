/** Use cases of bringing a document into a roadmap that is there. */
@NullMarked
package dev.cairn.catalog.reimport.application;

import org.jspecify.annotations.NullMarked;
