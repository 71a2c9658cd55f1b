/** What the service keeps itself of organizations: aliases that were given, the audit, and a list of work. */
@NullMarked
package dev.cairn.catalog.organization.mongo;

import org.jspecify.annotations.NullMarked;
