/** Organizations, their people and API clients, as the domain sees them; where they are kept is a port's business. */
@NullMarked
package dev.cairn.catalog.organization.model;

import org.jspecify.annotations.NullMarked;
