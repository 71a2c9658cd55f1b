package dev.cairn.kit.store;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The same laws on a store that other people made, so that we do not take our embedded store's ways for MongoDB's.
 * {@code CAIRN_TEST_MONGODB_URI} says where it is.
 */
@EnabledIfEnvironmentVariable(
        named = AggregatesOnSecantusIT.VARIABLE,
        matches = ".+",
        disabledReason = "skipped: " + AggregatesOnSecantusIT.VARIABLE + " names no second store")
class AggregatesOnSecantusIT extends AggregatesContract {

    static final String VARIABLE = "CAIRN_TEST_MONGODB_URI";

    @Override
    String uri() {
        return System.getenv(VARIABLE);
    }
}
