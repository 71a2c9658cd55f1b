package dev.cairn.catalog.gitsync.model;

/** Source of secrets that nobody can guess. May block. */
@FunctionalInterface
public interface HookSecrets {

    HookSecret next();
}
