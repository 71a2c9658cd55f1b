package dev.cairn.kit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.cairn.kit.testkit.ServiceRules;
import java.util.List;
import java.util.regex.Pattern;

/** What holds in the kit. Each message says what to do instead. */
final class KitRules {

    private static final ServiceRules RULES = ServiceRules.of("dev.cairn.kit");

    static final ArchRule NO_FIELD_INJECTION = RULES.noFieldInjection();

    static final ArchRule NO_OTHER_LOGGING = RULES.noOtherLogging();

    /** These wait on purpose, on threads of their own: the listener's, and the one that starts the service. */
    static final ArchRule NO_WAITING = RULES.noWaitingBut("EventListener", "IndexesReady");

    /** The relay's lanes and its sweeper run for as long as the service; it logs their end and stops them. */
    static final ArchRule NOTHING_IS_FIRED_AND_FORGOTTEN = RULES.nothingIsFiredAndForgottenBut("Relay");

    /** Ids are the argument that everything else takes. */
    static final ArchRule TIME_AND_CHANCE_ARE_ARGUMENTS = RULES.timeAndChanceAreArgumentsBut("Ids");

    static final ArchRule NAMES_SAY_WHAT_IT_IS = RULES.namesSayWhatItIs();

    static final ArchRule NO_HTTP_IN_THE_STORE = noClasses()
            .that(resideInAnyPackage("..store..", "..event..").and(DescribedPredicate.not(edges())))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..")
            .because("store and events serve listeners as well as requests; what belongs to HTTP stands at the edge");

    private static DescribedPredicate<JavaClass> edges() {
        return new DescribedPredicate<>("controllers") {
            @Override
            public boolean test(JavaClass type) {
                return type.getName().contains("Controller");
            }
        };
    }

    /** "Topic" is missing here, as it is Kafka's word too; UNLIMITED_ATTEMPTS is a constant of Spring's. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(roadmap|curricul|edition|cohort|enrolment|learner|mentor|ledger|syllabus|(?<!UNLIMITED_)attempt|assessment"
                    + "|quiz|badge|certificat)\\w*|\\bpapers?\\b",
            Pattern.CASE_INSENSITIVE);

    private KitRules() {}

    /** Words of the domain in a source text, with what to do about them. */
    static List<String> domainWordsIn(String file, String source) {
        return DOMAIN.matcher(source)
                .results()
                .map(found -> "%s says '%s': the kit knows no word of the domain. Move it to a service; if it is plain"
                                .formatted(file, found.group())
                        + " English here, say it with another word.")
                .toList();
    }
}
