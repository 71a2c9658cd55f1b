package dev.cairn.catalog.organization.application;

import dev.cairn.catalog.organization.application.Recording.Verdict;
import dev.cairn.catalog.organization.model.ApiClients;
import dev.cairn.catalog.organization.model.ApiClients.ApiClient;
import dev.cairn.catalog.organization.model.ApiClients.Registered;
import dev.cairn.catalog.organization.model.Audit.Deed;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.Role;
import java.util.List;
import reactor.core.publisher.Mono;

/** Lets outside systems in, and out again. */
public final class RegisteringClients {

    private final ApiClients clients;
    private final Recording recording;

    public RegisteringClients(ApiClients clients, Recording recording) {
        this.clients = clients;
        this.recording = recording;
    }

    /** Makes a client; a repeated wish with the same id gives what the first one made. */
    public Mono<Registered> adding(String organization, String by, ApiClient client) {
        return recording.of(
                new Intent(organization, by, Deed.CLIENT_ADDED, client.id(), Role.words(client.rights())),
                clients.add(organization, client),
                made -> Verdict.DONE);
    }

    /** Ends a client; false if the organization has none with this id. */
    public Mono<Boolean> removing(String organization, String by, String id) {
        return clients.subject(organization, id)
                .flatMap(subject -> recording.of(
                        new Intent(organization, by, Deed.CLIENT_REMOVED, id, List.of()),
                        clients.remove(organization, id),
                        removed -> removed ? Verdict.DONE : Verdict.REFUSED))
                .defaultIfEmpty(false);
    }
}
