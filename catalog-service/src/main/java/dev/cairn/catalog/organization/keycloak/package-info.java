/** Organizations and people at Keycloak, through its admin API. */
@NullMarked
package dev.cairn.catalog.organization.keycloak;

import org.jspecify.annotations.NullMarked;
