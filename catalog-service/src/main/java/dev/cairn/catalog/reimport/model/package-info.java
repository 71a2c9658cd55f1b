/** A document that is to change a roadmap that is there: records and rules, no technology. */
@NullMarked
package dev.cairn.catalog.reimport.model;

import org.jspecify.annotations.NullMarked;
