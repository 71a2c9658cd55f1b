package dev.cairn.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.cairn.kit.testkit.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the gateway keeps of the services' rules: it has no layers, as it holds no domain. That each can fail, the kit's tests show. */
class ArchitectureTest {

    private static final ServiceRules RULES = ServiceRules.of("dev.cairn.gateway");
    private static final JavaClasses CLASSES = RULES.ownClasses();

    static Stream<ArchRule> rules() {
        return RULES.everywhere();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleHolds(ArchRule rule) {
        rule.check(CLASSES);
    }
}
