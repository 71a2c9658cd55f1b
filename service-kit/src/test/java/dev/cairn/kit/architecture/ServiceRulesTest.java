package dev.cairn.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.cairn.kit.architecture.broken.application.HttpInTheUseCase;
import dev.cairn.kit.architecture.broken.application.NeighbourInTheUseCase;
import dev.cairn.kit.architecture.broken.application.ShelfInTheUseCase;
import dev.cairn.kit.architecture.broken.application.SpringInTheUseCase;
import dev.cairn.kit.architecture.broken.application.StoreInTheUseCase;
import dev.cairn.kit.architecture.broken.application.Work;
import dev.cairn.kit.architecture.broken.model.JsonInTheModel;
import dev.cairn.kit.architecture.broken.model.ModelOnTop;
import dev.cairn.kit.architecture.broken.model.PortWithThreads;
import dev.cairn.kit.architecture.broken.model.WaitingDecision;
import dev.cairn.kit.architecture.broken.one.One;
import dev.cairn.kit.architecture.broken.two.Two;
import dev.cairn.kit.testkit.ServiceRules;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule that the services run is seen to fail. That it can hold, the services show. */
class ServiceRulesTest {

    private static final ServiceRules RULES = ServiceRules.of("dev.cairn.kit.architecture.broken");

    static Stream<Arguments> rulesAndWhatBreaksThem() {
        return Stream.of(
                Arguments.of(RULES.httpIsAnEdge(), HttpInTheUseCase.class),
                Arguments.of(RULES.mongoIsAnEdge(), ShelfInTheUseCase.class),
                Arguments.of(RULES.useCasesKnowNoFramework(), SpringInTheUseCase.class),
                Arguments.of(RULES.useCasesKnowNoFramework(), StoreInTheUseCase.class),
                Arguments.of(RULES.theModelIsPlain(), JsonInTheModel.class),
                Arguments.of(RULES.modelPortsAreReactiveAndNothingElse(), WaitingDecision.class),
                Arguments.of(RULES.modelPortsAreReactiveAndNothingElse(), PortWithThreads.class),
                Arguments.of(RULES.theModelKnowsNoLayer(), ModelOnTop.class),
                Arguments.of(RULES.theStoreHasOneHome(), StoreInTheUseCase.class),
                Arguments.of(RULES.servicesMeetInEventsOnly(), NeighbourInTheUseCase.class),
                Arguments.of(RULES.noFieldInjection(), Broken.Injected.class),
                Arguments.of(RULES.noOtherLogging(), Broken.Logging.class),
                Arguments.of(RULES.noWaiting(), Broken.Waiting.class),
                Arguments.of(RULES.noWaiting(), Broken.Sleeping.class),
                Arguments.of(RULES.nothingIsFiredAndForgotten(), Broken.Forgetting.class),
                Arguments.of(RULES.timeAndChanceAreArguments(), Broken.Dated.class),
                Arguments.of(RULES.timeAndChanceAreArguments(), Broken.Chancy.class),
                Arguments.of(RULES.namesSayWhatItIs(), Broken.TextUtil.class));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhatBreaksThem")
    void theRuleIsSeenToFail(ArchRule rule, Class<?> broken) {
        JavaClasses classes = new ClassFileImporter().importClasses(broken);

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Rule '")
                .hasMessageContaining(broken.getSimpleName());
    }

    @Test
    void aCycleOfPackagesIsSeen() {
        JavaClasses cycle = new ClassFileImporter().importClasses(One.class, Two.class);

        assertThatThrownBy(() -> RULES.packagesAreFreeOfCycles().check(cycle))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void everyRuleOfAServiceIsAmongThoseThatWereSeenToFail() {
        Set<String> seen = rulesAndWhatBreaksThem()
                .map(row -> ((ArchRule) row.get()[0]).getDescription())
                .collect(Collectors.toSet());

        assertThat(RULES.all().map(ArchRule::getDescription))
                .filteredOn(rule -> !rule.equals(RULES.packagesAreFreeOfCycles().getDescription()))
                .isSubsetOf(seen);
    }

    @Test
    void whatBreaksNothingPasses() {
        JavaClasses plain = new ClassFileImporter().importClasses(Work.class);

        assertThatCode(() -> RULES.useCasesKnowNoFramework().check(plain)).doesNotThrowAnyException();
        assertThatCode(() -> RULES.servicesMeetInEventsOnly().check(plain)).doesNotThrowAnyException();
    }

    @Test
    void aRuleThatGuardsNothingFails() {
        JavaClasses noModel = new ClassFileImporter().importClasses(Work.class);

        assertThatThrownBy(() -> RULES.theModelIsPlain().check(noModel)).isInstanceOf(AssertionError.class);
    }
}
