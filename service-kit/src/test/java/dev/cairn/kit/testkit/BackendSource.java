package dev.cairn.kit.testkit;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where a backend for tests comes from; in the order in which they are preferred. */
enum BackendSource {
    /** It runs already, at an address that the environment gives. */
    ENVIRONMENT,
    /** A container of our own. */
    DOCKER,
    /** A process of our own. */
    PROCESS;

    /**
     * Chooses.
     *
     * @param address what the environment says; null or blank for nothing
     * @param isDockerThere asked only when it matters, as asking takes half a second
     */
    static BackendSource of(@Nullable String address, BooleanSupplier isDockerThere) {
        if (address != null && !address.isBlank()) {
            return ENVIRONMENT;
        }
        return isDockerThere.getAsBoolean() ? DOCKER : PROCESS;
    }
}
