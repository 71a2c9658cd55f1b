/** Rosters as they come in: CSV, and OneRoster 1.2 in a zip. */
@NullMarked
package dev.cairn.catalog.organization.roster;

import org.jspecify.annotations.NullMarked;
