package dev.cairn.catalog.showcase.model;

/** Source of links that nobody can guess: reading an unlisted roadmap rests on knowing one. May block. */
@FunctionalInterface
public interface SecretLinks {

    String next();
}
