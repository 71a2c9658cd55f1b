package dev.cairn.kit.store;

/** So many events of one aggregate wait to be told that no more are taken: the broker is away, or too slow. */
public final class TooMuchUntold extends RuntimeException {

    private final String key;

    TooMuchUntold(Key key) {
        super("too many untold events of " + key.id(), null, false, false);
        this.key = key.name();
    }

    public String key() {
        return key;
    }
}
