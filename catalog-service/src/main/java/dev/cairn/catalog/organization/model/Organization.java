package dev.cairn.catalog.organization.model;

/**
 * A tenant.
 *
 * @param alias names it in every path; it never changes and is never given again
 * @param name for people to read
 */
public record Organization(String alias, String name) {}
