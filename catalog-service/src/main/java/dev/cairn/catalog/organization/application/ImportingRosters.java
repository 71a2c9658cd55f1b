package dev.cairn.catalog.organization.application;

import dev.cairn.catalog.organization.roster.Roster;
import dev.cairn.catalog.organization.roster.RosterFault;
import dev.cairn.catalog.organization.roster.RosterLine;
import dev.cairn.kit.contract.Worded;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Brings the people of a roster in. Done again it changes nothing, so one that was cut off is simply repeated. */
public final class ImportingRosters {

    /** So many are a matter of seconds, within what a request may take. */
    static final int MOST_PEOPLE = 1_000;

    /** More at once only wait for each other at Keycloak. */
    private static final int AT_ONCE = 8;

    /** What became of a line. */
    public enum Fate implements Worded {
        /** The person had no account, and has one and belongs to the organization. */
        CREATED,
        /** The person had an account, and got membership or roles that they did not have. */
        ADDED,
        /** The person had all of it. */
        UNCHANGED,
        /** The line says something of other lines. */
        READ,
        REFUSED;

        /** As in answers. */
        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line of the report.
     *
     * @param file empty for a roster of one file
     * @param memberId null when nobody was found, or made
     * @param fault null unless refused
     */
    public record Line(
            String file,
            long line,
            Fate fate,
            @Nullable String memberId,
            @Nullable RosterFault fault) {}

    /** What became of it. */
    public sealed interface Outcome {}

    public record Imported(List<Line> lines) implements Outcome {}

    public record Unreadable(RosterFault fault) implements Outcome {}

    public record TooLarge(String found, String expected) implements Outcome {}

    private final AddingMembers addingMembers;

    public ImportingRosters(AddingMembers addingMembers) {
        this.addingMembers = addingMembers;
    }

    /**
     * Imports.
     *
     * @param reading reads the roster; it may take longer than an event loop may be kept
     * @param isTrial to say what would be done, and do nothing
     */
    public Mono<Outcome> importing(String organization, String by, Supplier<Roster> reading, boolean isTrial) {
        return Mono.fromSupplier(reading).subscribeOn(Schedulers.parallel()).flatMap(roster -> switch (roster) {
            case Roster.Unreadable(RosterFault fault) -> Mono.just(new Unreadable(fault));
            case Roster.TooLarge(String found, String expected) -> Mono.just(new TooLarge(found, expected));
            case Roster.Read(List<RosterLine> lines) -> bring(organization, by, lines, isTrial);
        });
    }

    private Mono<Outcome> bring(String organization, String by, List<RosterLine> lines, boolean isTrial) {
        long people = lines.stream().filter(RosterLine.Person.class::isInstance).count();
        if (people > MOST_PEOPLE) {
            return Mono.just(new TooLarge(people + " people", "at most " + MOST_PEOPLE + " people at a time"));
        }
        return Flux.fromIterable(lines)
                .flatMapSequential(line -> bring(organization, by, line, isTrial), AT_ONCE)
                .collectList()
                .map(Imported::new);
    }

    private Mono<Line> bring(String organization, String by, RosterLine line, boolean isTrial) {
        return switch (line) {
            case RosterLine.Note(String file, long number) -> Mono.just(new Line(file, number, Fate.READ, null, null));
            case RosterLine.Faulty(String file, long number, RosterFault fault) ->
                Mono.just(new Line(file, number, Fate.REFUSED, null, fault));
            case RosterLine.Person person ->
                (isTrial
                                ? addingMembers.trying(organization, person.newcomer(), person.roles())
                                : addingMembers.adding(organization, by, person.newcomer(), person.roles()))
                        .map(outcome -> reported(person, outcome));
        };
    }

    private static Line reported(RosterLine.Person person, AddingMembers.Outcome outcome) {
        return switch (outcome) {
            case AddingMembers.Created(String id) -> line(person, Fate.CREATED, id);
            case AddingMembers.Added(String id) -> line(person, Fate.ADDED, id);
            case AddingMembers.Unchanged(String id) -> line(person, Fate.UNCHANGED, id);
            case AddingMembers.Unfit unfit ->
                new Line(
                        person.file(),
                        person.line(),
                        Fate.REFUSED,
                        null,
                        new RosterFault(
                                "roster.person",
                                person.newcomer().email(),
                                "an address and names of a form that the identity provider takes"));
        };
    }

    private static Line line(RosterLine.Person person, Fate fate, String id) {
        return new Line(person.file(), person.line(), fate, id.equals(AddingMembers.NOBODY_YET) ? null : id, null);
    }
}
