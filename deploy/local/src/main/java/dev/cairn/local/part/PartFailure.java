package dev.cairn.local.part;

import org.jspecify.annotations.Nullable;

/** A part cannot run here. The message is for the person at the console: it says what, and where to look. */
public final class PartFailure extends RuntimeException {

    public PartFailure(String message) {
        this(message, null);
    }

    public PartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
