package dev.cairn.catalog.organization.model;

import org.jspecify.annotations.Nullable;

/**
 * A person who may not be known yet. Personal data: never in logs, events or the audit.
 *
 * @param email in lower case; people are told apart by it
 * @param givenName null if it is not known
 * @param familyName null if it is not known
 */
public record Newcomer(
        String email, @Nullable String givenName, @Nullable String familyName) {}
