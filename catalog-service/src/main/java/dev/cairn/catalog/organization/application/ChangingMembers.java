package dev.cairn.catalog.organization.application;

import dev.cairn.catalog.organization.application.Recording.Verdict;
import dev.cairn.catalog.organization.model.Audit.Deed;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sets the roles of members, and ends that they belong to an organization. Somebody always stays its admin. */
public final class ChangingMembers {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Changed(String id, Set<Role> roles) implements Outcome {}

    public record Removed() implements Outcome {}

    public record UnknownMember() implements Outcome {}

    /** Without this person nobody could look after the organization. */
    public record LastAdmin() implements Outcome {}

    private final People people;
    private final Directory directory;
    private final Recording recording;

    public ChangingMembers(People people, Directory directory, Recording recording) {
        this.people = people;
        this.directory = directory;
        this.recording = recording;
    }

    /** Whether the person belongs to the organization. */
    public Mono<Boolean> knows(String organization, String id) {
        return directory.member(organization, id).hasElement();
    }

    /** Gives the member exactly these roles. */
    public Mono<Outcome> settingRoles(String organization, String by, String id, Set<Role> roles) {
        return directory
                .member(organization, id)
                .flatMap(member -> {
                    Set<Role> had = Role.allOf(member.roles());
                    if (had.equals(roles)) {
                        return Mono.<Outcome>just(new Changed(id, roles));
                    }
                    return recording.of(
                            new Intent(organization, by, Deed.ROLES_SET, id, Role.words(roles)),
                            set(organization, id, had, roles),
                            ChangingMembers::verdict);
                })
                .defaultIfEmpty(new UnknownMember());
    }

    /** Ends that the member belongs to the organization. The account stays, as it may belong to others. */
    public Mono<Outcome> removing(String organization, String by, String id) {
        return directory
                .member(organization, id)
                .flatMap(member -> recording.of(
                        new Intent(organization, by, Deed.MEMBER_REMOVED, id, List.of()),
                        remove(organization, member),
                        ChangingMembers::verdict))
                .defaultIfEmpty(new UnknownMember());
    }

    private Mono<Outcome> set(String organization, String id, Set<Role> had, Set<Role> roles) {
        Mono<Boolean> mayGo =
                had.contains(Role.ADMIN) && !roles.contains(Role.ADMIN) ? demote(organization, id) : Mono.just(true);
        return mayGo.flatMap(may -> may
                ? Flux.fromIterable(without(roles, had))
                        .concatMap(role -> people.give(organization, id, role))
                        .thenMany(Flux.fromIterable(without(had, roles)))
                        .concatMap(role -> people.take(organization, id, role))
                        .then(Mono.<Outcome>just(new Changed(id, roles)))
                : Mono.just(new LastAdmin()));
    }

    private Mono<Outcome> remove(String organization, Member member) {
        Mono<Boolean> mayGo =
                member.roles().contains(Role.ADMIN.word()) ? demote(organization, member.id()) : Mono.just(true);
        return mayGo.flatMap(may -> may
                ? people.leave(organization, member.id())
                        .<Outcome>map(left -> left ? new Removed() : new UnknownMember())
                : Mono.just(new LastAdmin()));
    }

    /**
     * Takes the role of admin, unless nobody else has it. Two admins may take each other's at the same moment, each
     * seeing the other; so it is looked at once more afterwards, and given back if nobody is left.
     */
    private Mono<Boolean> demote(String organization, String id) {
        Mono<Boolean> anotherIsThere = people.holders(organization, Role.ADMIN).any(holder -> !holder.equals(id));
        return anotherIsThere.flatMap(isThere -> isThere
                ? people.take(organization, id, Role.ADMIN)
                        .then(anotherIsThere)
                        .flatMap(isStillThere -> isStillThere
                                ? Mono.just(true)
                                : people.give(organization, id, Role.ADMIN).thenReturn(false))
                : Mono.just(false));
    }

    private static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case Changed changed -> Verdict.DONE;
            case Removed removed -> Verdict.DONE;
            case UnknownMember unknown -> Verdict.REFUSED;
            case LastAdmin last -> Verdict.REFUSED;
        };
    }

    private static Set<Role> without(Set<Role> roles, Set<Role> others) {
        Set<Role> rest = EnumSet.noneOf(Role.class);
        rest.addAll(roles);
        rest.removeAll(others);
        return rest;
    }
}
