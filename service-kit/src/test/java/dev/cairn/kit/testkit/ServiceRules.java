package dev.cairn.kit.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What holds in every service. Each message says what to do instead. A service's own {@code ArchitectureTest} runs them;
 * the kit's tests show that each can fail.
 */
public final class ServiceRules {

    private static final Set<String> INJECTIONS = Set.of("Autowired", "Value", "Inject", "Resource");

    private static final Set<String> REACTIVE = Set.of("reactor.core.publisher.Mono", "reactor.core.publisher.Flux");

    private static final Set<String> WAITS =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toStream", "toIterable");

    private static final String[] SPRING = {"org.springframework.."};
    private static final String[] STORE = {"com.mongodb..", "org.bson.."};

    private final String base;

    private ServiceRules(String base) {
        this.base = base;
    }

    /** The rules of the service whose packages begin so. */
    public static ServiceRules of(String basePackage) {
        return new ServiceRules(basePackage);
    }

    /** The service's own classes, without its tests. */
    public JavaClasses ownClasses() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
    }

    /** All rules for a service with features in layers. */
    public Stream<ArchRule> all() {
        return Stream.concat(
                everywhere(),
                Stream.of(
                        httpIsAnEdge(),
                        mongoIsAnEdge(),
                        useCasesKnowNoFramework(),
                        theModelIsPlain(),
                        modelPortsAreReactiveAndNothingElse(),
                        theModelKnowsNoLayer(),
                        theStoreHasOneHome(),
                        servicesMeetInEventsOnly()));
    }

    /** The rules that need no layers. */
    public Stream<ArchRule> everywhere() {
        return Stream.of(
                noFieldInjection(),
                noOtherLogging(),
                noWaiting(),
                nothingIsFiredAndForgotten(),
                timeAndChanceAreArguments(),
                namesSayWhatItIs(),
                packagesAreFreeOfCycles());
    }

    /** Data goes one way: http, application, model; and the store under the model. */
    public ArchRule httpIsAnEdge() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + "..http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(base + "..http..")
                .because("http is an edge: nothing else imports it. What others need of it belongs to the model");
    }

    public ArchRule mongoIsAnEdge() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + "..mongo..", base)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(base + "..mongo..")
                .because("mongo is an edge: only the service's configuration puts it behind its port. Ask the port");
    }

    public ArchRule useCasesKnowNoFramework() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(SPRING, STORE))
                .because("a use case is tried without a framework: take what it needs as a port or an argument");
    }

    public ArchRule theModelIsPlain() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(concat(SPRING, STORE), "tools.jackson..", "com.fasterxml.."))
                .because("the model is the domain in plain Java: forms for HTTP and the store stand at their edges,"
                        + " and what is told leaves out nulls by itself");
    }

    /** Ports answer later, so they speak of Mono and Flux; deciding is plain and immediate. */
    public ArchRule modelPortsAreReactiveAndNothingElse() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..model..")
                .should(new ArchCondition<>("use Reactor, but for Mono and Flux in ports") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith("reactor."))
                                .filter(dependency -> !type.isInterface()
                                        || !REACTIVE.contains(
                                                dependency.getTargetClass().getName()))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription())));
                    }
                })
                .because("a decision is a function that a test calls and sees; only a port has to wait");
    }

    public ArchRule theModelKnowsNoLayer() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(base + "..application..", base + "..http..", base + "..mongo..")
                .because("the model is what all else stands on: turn the dependency round with a port");
    }

    /** A small feature without layers keeps its store beside its model, in a class that says so. */
    public ArchRule theStoreHasOneHome() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + "..mongo..", base)
                .and()
                .haveSimpleNameNotStartingWith("Mongo")
                .and(new DescribedPredicate<JavaClass>("do not stand inside of a class that does") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getEnclosingClass()
                                .map(outer -> !outer.getSimpleName().startsWith("Mongo"))
                                .orElse(true);
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORE)
                .because("mapping, queries and error translation have one home each: a class named Mongo…");
    }

    public ArchRule servicesMeetInEventsOnly() {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .onlyDependOnClassesThat(new DescribedPredicate<>("are its own, the kit's or no part of Cairn") {
                    @Override
                    public boolean test(JavaClass type) {
                        String name = type.getPackageName();
                        return !(name + ".").startsWith("dev.cairn.")
                                || (name + ".").startsWith(base + ".")
                                || (name + ".").startsWith("dev.cairn.kit.");
                    }
                })
                .because("a service owns its records of what others tell, with the fields that it reads");
    }

    public ArchRule noFieldInjection() {
        return fields().should(new ArchCondition<JavaField>("not be injected") {
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
    }

    public ArchRule noOtherLogging() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.logging..")
                .because("everything logs through SLF4J, so that one setting rules it");
    }

    public ArchRule noWaiting() {
        return noWaitingBut();
    }

    /**
     * As {@link #noWaiting()}.
     *
     * @param mayWait simple names of classes that wait on purpose, on threads of their own
     */
    public ArchRule noWaitingBut(String... mayWait) {
        return noClasses()
                .that(areNot(mayWait))
                .should()
                .callMethodWhere(callTo("a reactive type or a thread is waited for", call -> {
                    String owner = call.getTargetOwner().getName();
                    return (REACTIVE.contains(owner) && WAITS.contains(call.getName()))
                            || (owner.equals("java.lang.Thread")
                                    && call.getName().equals("sleep"))
                            || (owner.equals("java.util.concurrent.CompletableFuture")
                                    && (call.getName().equals("join")
                                            || call.getName().equals("get")));
                }))
                .because("an event loop that waits stops every request; return the Mono");
    }

    public ArchRule nothingIsFiredAndForgotten() {
        return nothingIsFiredAndForgottenBut();
    }

    /**
     * As {@link #nothingIsFiredAndForgotten()}.
     *
     * @param supervised simple names of classes that subscribe, supervise it and end it
     */
    public ArchRule nothingIsFiredAndForgottenBut(String... supervised) {
        return noClasses()
                .that(areNot(supervised))
                .should()
                .callMethodWhere(callTo(
                        "a reactive type is subscribed to",
                        call -> REACTIVE.contains(call.getTargetOwner().getName())
                                && call.getName().equals("subscribe")))
                .because("whoever subscribes must see the fault: return the Mono to somebody who does");
    }

    public ArchRule timeAndChanceAreArguments() {
        return timeAndChanceAreArgumentsBut();
    }

    /**
     * As {@link #timeAndChanceAreArguments()}.
     *
     * @param sources simple names of the classes that are the argument
     */
    public ArchRule timeAndChanceAreArgumentsBut(String... sources) {
        return noClasses()
                .that(areNot(sources))
                .should()
                .callCodeUnitWhere(callTo("time or chance is asked", ServiceRules::asksTimeOrChance))
                .because("a test must be able to say what time it is and which id comes: take a Clock and Ids");
    }

    public ArchRule namesSayWhatItIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Dto|DTO)(\\$.*)?")
                .because("such names say nothing: name what it is or does, or move it to what it works on");
    }

    /** A service without packages in its own has none in a cycle. */
    public ArchRule packagesAreFreeOfCycles() {
        return slices().matching(base + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("packages in a cycle can only be understood together: move what both need to one below");
    }

    private static boolean asksTimeOrChance(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        List<JavaClass> arguments = call.getTarget().getRawParameterTypes();
        return switch (call.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && arguments.stream()
                                .noneMatch(argument -> argument.getName().equals("java.time.Clock"));
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "random" -> owner.equals("java.lang.Math");
            case "current" -> owner.equals("java.util.concurrent.ThreadLocalRandom");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" ->
                owner.equals("java.security.SecureRandom")
                        || (arguments.isEmpty()
                                && (owner.equals("java.util.Random") || owner.equals("java.util.Date")));
            default -> false;
        };
    }

    private static DescribedPredicate<JavaClass> areNot(String... simpleNames) {
        Set<String> names = Set.of(simpleNames);
        return new DescribedPredicate<>("are not " + names) {
            @Override
            public boolean test(JavaClass type) {
                return !names.contains(type.getSimpleName());
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> callTo(String description, Predicate<JavaCall<?>> isOne) {
        return new DescribedPredicate<>(description) {
            @Override
            public boolean test(JavaCall<?> call) {
                return isOne.test(call);
            }
        };
    }

    private static String[] concat(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }
}
