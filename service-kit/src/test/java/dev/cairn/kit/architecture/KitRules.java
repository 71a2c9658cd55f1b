package dev.cairn.kit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What holds in the kit. Each message says what to do instead. */
final class KitRules {

    private static final Set<String> INJECTIONS = Set.of("Autowired", "Value", "Inject", "Resource");

    private static final Set<String> WAITS =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toStream", "toIterable");

    static final ArchRule NO_FIELD_INJECTION = fields().should(new ArchCondition<JavaField>("not be injected") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    for (JavaAnnotation<JavaField> annotation : field.getAnnotations()) {
                        if (INJECTIONS.contains(annotation.getRawType().getSimpleName())) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is injected"));
                        }
                    }
                }
            })
            .because("what a class needs is an argument of its constructor, so that a test can give it");

    static final ArchRule NO_OTHER_LOGGING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.logging..")
            .because("everything logs through SLF4J, so that one setting rules it");

    /** These wait on purpose, on threads of their own: the listener's, and the one that starts the service. */
    private static final DescribedPredicate<JavaClass> MAY_WAIT =
            simpleName("EventListener").or(simpleName("IndexesReady"));

    static final ArchRule NO_WAITING = noClasses()
            .that(are(DescribedPredicate.not(MAY_WAIT)))
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("a reactive type is waited for") {
                @Override
                public boolean test(JavaMethodCall call) {
                    JavaClass owner = call.getTargetOwner();
                    return (owner.isEquivalentTo(Mono.class) || owner.isEquivalentTo(Flux.class))
                            && WAITS.contains(call.getName());
                }
            })
            .because("an event loop that waits stops every request; return the Mono");

    static final ArchRule TIME_AND_CHANCE_ARE_ARGUMENTS = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to say what time it is and which id comes: take a Clock and Ids");

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
