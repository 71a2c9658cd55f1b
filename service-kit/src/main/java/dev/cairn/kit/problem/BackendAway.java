package dev.cairn.kit.problem;

/** Something that the service stands on cannot be reached, or answers what is no answer. The caller may try again. */
public final class BackendAway extends RuntimeException {

    private final String backend;

    /**
     * Names it.
     *
     * @param backend in one word for the caller to read, such as {@code identity}
     */
    public BackendAway(String backend, Throwable cause) {
        super(backend + " is away", cause);
        this.backend = backend;
    }

    public String backend() {
        return backend;
    }
}
