package dev.cairn.kit.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeAll;

/**
 * The same laws on a store that other people made, so that we do not take our embedded store's ways for MongoDB's.
 * {@code CAIRN_TEST_MONGODB_URI} says where it is.
 */
class AggregatesOnSecantusIT extends AggregatesContract {

    private static final String VARIABLE = "CAIRN_TEST_MONGODB_URI";

    @BeforeAll
    static void needsASecondStore() {
        assumeThat(System.getenv().getOrDefault(VARIABLE, ""))
                .withFailMessage("skipped: " + VARIABLE + " names no second store")
                .isNotBlank();
    }

    @Override
    String uri() {
        return System.getenv(VARIABLE);
    }
}
