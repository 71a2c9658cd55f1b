package dev.cairn.catalog.organization.application;

import dev.cairn.catalog.organization.application.Recording.Verdict;
import dev.cairn.catalog.organization.model.Aliases;
import dev.cairn.catalog.organization.model.Audit.Deed;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.Organization;
import dev.cairn.catalog.organization.model.Organizations;
import java.util.List;
import reactor.core.publisher.Mono;

/** Makes organizations. */
public final class AddingOrganizations {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Added(Organization organization) implements Outcome {}

    /** The alias was given before, even if that organization is gone. */
    public record AliasTaken() implements Outcome {}

    public record NameTaken() implements Outcome {}

    private final Organizations organizations;
    private final Aliases aliases;
    private final Recording recording;

    public AddingOrganizations(Organizations organizations, Aliases aliases, Recording recording) {
        this.organizations = organizations;
        this.aliases = aliases;
        this.recording = recording;
    }

    /** Adds one, unless its alias was ever given. */
    public Mono<Outcome> adding(String by, Organization organization) {
        String alias = organization.alias();
        return isTaken(alias).flatMap(taken -> {
            if (taken) {
                return Mono.just(new AliasTaken());
            }
            Intent intent = new Intent(alias, by, Deed.ORGANIZATION_CREATED, null, List.of());
            return recording.of(
                    intent, add(organization), outcome -> outcome instanceof Added ? Verdict.DONE : Verdict.REFUSED);
        });
    }

    private Mono<Outcome> add(Organization organization) {
        return organizations.add(organization).flatMap(addition -> switch (addition) {
            case ADDED -> aliases.spend(organization.alias()).thenReturn(new Added(organization));
            case ALIAS_TAKEN -> aliases.spend(organization.alias()).thenReturn(new AliasTaken());
            case NAME_TAKEN -> Mono.just(new NameTaken());
        });
    }

    /** An organization that came in without us, or whose making was cut off, has its alias noted when it is met. */
    private Mono<Boolean> isTaken(String alias) {
        return aliases.isSpent(alias)
                .flatMap(spent -> spent
                        ? Mono.just(true)
                        : organizations
                                .find(alias)
                                .flatMap(there -> aliases.spend(alias).thenReturn(true))
                                .defaultIfEmpty(false));
    }
}
