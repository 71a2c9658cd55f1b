package dev.cairn.catalog.organization.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the audit as it is stored, beside the kit's own fields. */
public record AuditDocument(
        Instant at,
        String by,
        String deed,
        @Nullable String whom,
        List<String> roles,
        String state,
        @Nullable Instant closedAt) {}
