package dev.cairn.kit.store;

/**
 * An aggregate as it was read.
 *
 * @param state what the service keeps in it
 * @param version counts writes; the guard of the next one
 * @param sequence of its last event; 0 before the first
 * @param journaled how many entries its journal has
 * @param untold how many of its events wait to be told
 */
public record Stored<D>(Key key, D state, long version, long sequence, long journaled, int untold) {}
