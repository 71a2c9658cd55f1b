package dev.cairn.catalog;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.cairn.kit.testkit.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of every service, on this one. That each can fail, the kit's tests show. */
class ArchitectureTest {

    private static final ServiceRules RULES = ServiceRules.of("dev.cairn.catalog");
    private static final JavaClasses CLASSES = RULES.ownClasses();

    static Stream<ArchRule> rules() {
        return RULES.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleHolds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
