package dev.cairn.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.cairn.kit.architecture.store.HttpInTheStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KitArchitectureTest {

    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.cairn.kit");

    static Stream<Arguments> rulesAndWhatBreaksThem() {
        return Stream.of(
                Arguments.of(KitRules.NO_FIELD_INJECTION, Broken.Injected.class),
                Arguments.of(KitRules.NO_OTHER_LOGGING, Broken.Logging.class),
                Arguments.of(KitRules.NO_WAITING, Broken.Waiting.class),
                Arguments.of(KitRules.NOTHING_IS_FIRED_AND_FORGOTTEN, Broken.Forgetting.class),
                Arguments.of(KitRules.NAMES_SAY_WHAT_IT_IS, Broken.TextUtil.class),
                Arguments.of(KitRules.TIME_AND_CHANCE_ARE_ARGUMENTS, Broken.Dated.class),
                Arguments.of(KitRules.NO_HTTP_IN_THE_STORE, HttpInTheStore.class));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhatBreaksThem")
    void theKitKeepsTheRule(ArchRule rule, Class<?> broken) {
        assertThat(KIT).isNotEmpty();
        assertThatCode(() -> rule.check(KIT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhatBreaksThem")
    void theRuleIsSeenToFail(ArchRule rule, Class<?> broken) {
        JavaClasses classes = new ClassFileImporter().importClasses(broken);

        assertThatThrownBy(() -> rule.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(broken.getSimpleName());
    }

    @Test
    void theKitKnowsNoWordOfTheDomain() throws IOException {
        List<Path> sources = sources();

        assertThat(sources).hasSizeGreaterThan(40);
        assertThat(sources)
                .allSatisfy(file -> assertThat(
                                KitRules.domainWordsIn(file.getFileName().toString(), Files.readString(file)))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a Roadmap", "class CohortBoard", "the learner's", "paper", "enrolments"})
    void aWordOfTheDomainIsSeen(String source) {
        assertThat(KitRules.domainWordsIn("Broken.java", source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a Kafka topic", "newspapers", "a condition"})
    void plainWordsAreLet(String source) {
        assertThat(KitRules.domainWordsIn("Plain.java", source)).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
