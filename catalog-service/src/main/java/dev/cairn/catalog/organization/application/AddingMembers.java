package dev.cairn.catalog.organization.application;

import dev.cairn.catalog.organization.application.Recording.Verdict;
import dev.cairn.catalog.organization.model.Audit.Deed;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.model.People.Creation;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.identity.Directory;
import java.util.EnumSet;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets people belong to an organization with certain roles at least; nothing is taken from anybody. */
public final class AddingMembers {

    /** What became of it. */
    public sealed interface Outcome {}

    /** There was no such person; there is now, and belongs to it. */
    public record Created(String id) implements Outcome {}

    /** The person was known, and got what they did not have: to belong, or a role. */
    public record Added(String id) implements Outcome {}

    /** The person had all of it already. */
    public record Unchanged(String id) implements Outcome {}

    /** Address or names have a form that is not taken. */
    public record Unfit() implements Outcome {}

    /** Stands for the id of somebody whom a trial run did not make. */
    public static final String NOBODY_YET = "";

    private final People people;
    private final Directory directory;
    private final Recording recording;

    public AddingMembers(People people, Directory directory, Recording recording) {
        this.people = people;
        this.directory = directory;
        this.recording = recording;
    }

    /** Adds one. */
    public Mono<Outcome> adding(String organization, String by, Newcomer newcomer, Set<Role> roles) {
        return people.idOf(newcomer.email())
                .flatMap(id -> addingKnown(organization, by, id, roles))
                .switchIfEmpty(Mono.defer(() -> addingNew(organization, by, newcomer, roles)));
    }

    /** Says what {@link #adding} would do, and does nothing. */
    public Mono<Outcome> trying(String organization, Newcomer newcomer, Set<Role> roles) {
        return people.idOf(newcomer.email())
                .flatMap(id -> missing(organization, id, roles)
                        .<Outcome>map(missing -> missing.isEmpty() ? new Unchanged(id) : new Added(id))
                        .defaultIfEmpty(new Added(id)))
                .defaultIfEmpty(new Created(NOBODY_YET));
    }

    private Mono<Outcome> addingKnown(String organization, String by, String id, Set<Role> roles) {
        return missing(organization, id, roles)
                .flatMap(missing -> missing.isEmpty()
                        ? Mono.<Outcome>just(new Unchanged(id))
                        : recording.of(
                                new Intent(organization, by, Deed.MEMBER_ADDED, id, Role.words(missing)),
                                enlist(organization, id, missing).thenReturn(new Added(id)),
                                done -> Verdict.DONE))
                .switchIfEmpty(Mono.defer(() -> recording.of(
                        new Intent(organization, by, Deed.MEMBER_ADDED, id, Role.words(roles)),
                        enlist(organization, id, roles).thenReturn(new Added(id)),
                        done -> Verdict.DONE)));
    }

    /** Two deeds, as the account may be made and the rest fail; the next try then finds the account. */
    private Mono<Outcome> addingNew(String organization, String by, Newcomer newcomer, Set<Role> roles) {
        return recording
                .of(
                        new Intent(organization, by, Deed.PERSON_CREATED, null, Role.words(Set.of())),
                        people.create(newcomer),
                        creation ->
                                creation instanceof Creation.Created(String id) ? Verdict.made(id) : Verdict.REFUSED)
                .flatMap(creation -> switch (creation) {
                    case Creation.Created(String id) ->
                        addingKnown(organization, by, id, roles).thenReturn(new Created(id));
                    case Creation.Unfit unfit -> Mono.just(new Unfit());
                    // Made by somebody else in between; or the address is another person's user name.
                    case Creation.Known known ->
                        people.idOf(newcomer.email())
                                .flatMap(id -> addingKnown(organization, by, id, roles))
                                .defaultIfEmpty(new Unfit());
                });
    }

    /** The roles that a member does not have; empty if the person is no member. */
    private Mono<Set<Role>> missing(String organization, String id, Set<Role> roles) {
        return directory.member(organization, id).map(member -> {
            Set<Role> missing = EnumSet.noneOf(Role.class);
            missing.addAll(roles);
            missing.removeAll(Role.allOf(member.roles()));
            return missing;
        });
    }

    private Mono<Void> enlist(String organization, String id, Set<Role> roles) {
        return people.join(organization, id)
                .thenMany(Flux.fromIterable(roles))
                .concatMap(role -> people.give(organization, id, role))
                .then();
    }
}
