package dev.cairn.kit.store;

/** Another write came in between, as often as it was tried. The caller may try again. */
public final class LostRace extends RuntimeException {

    private final String key;

    public LostRace(Key key) {
        super("lost the race for " + key.id(), null, false, false);
        this.key = key.name();
    }

    public String key() {
        return key;
    }
}
