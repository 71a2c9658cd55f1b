package dev.cairn.kit.identity;

import java.util.Set;

/**
 * A person of an organization. Personal data: it goes to callers who may see it, never into events or logs.
 *
 * @param id the subject of their tokens
 * @param roles in this organization, ascending
 */
public record Member(String id, String email, String name, Set<String> roles) {}
