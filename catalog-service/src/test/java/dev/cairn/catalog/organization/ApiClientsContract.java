package dev.cairn.catalog.organization;

import static dev.cairn.catalog.organization.OrganizationsContract.AT_MOST;
import static dev.cairn.catalog.organization.OrganizationsContract.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.organization.model.ApiClients;
import dev.cairn.catalog.organization.model.ApiClients.ApiClient;
import dev.cairn.catalog.organization.model.ApiClients.Registered;
import dev.cairn.catalog.organization.model.Organization;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.PageRequest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The laws of {@link ApiClients}. */
abstract class ApiClientsContract {

    private static final Ids IDS = Ids.random();

    String org = "";

    abstract Organizations organizations();

    abstract People people();

    abstract ApiClients clients();

    @BeforeEach
    void anOrganization() {
        Organization one = OrganizationsContract.any();
        now(organizations().add(one));
        org = one.alias();
    }

    @Test
    void a_client_is_listed_with_its_rights_and_without_its_secret() {
        ApiClient client = client(Set.of(Role.AUTHOR));

        Registered made = now(clients().add(org, client));

        assertThat(made.client()).isEqualTo(client);
        assertThat(made.secret()).isNotBlank();
        assertThat(now(clients().list(org, PageRequest.first())).items()).containsExactly(client);
        assertThat(clients().subject(org, client.id()).blockOptional(AT_MOST)).contains(made.subject());
    }

    @Test
    void the_same_id_again_is_the_same_client_as_it_was_made() {
        ApiClient client = client(Set.of(Role.AUTHOR));
        Registered made = now(clients().add(org, client));

        assertThat(now(clients().add(org, new ApiClient(client.id(), "Other", Set.of(Role.ADMIN)))))
                .isEqualTo(made);
        assertThat(now(clients().list(org, PageRequest.first())).items()).containsExactly(client);
    }

    @Test
    void a_client_that_was_removed_is_gone() {
        ApiClient client = client(Set.of());
        now(clients().add(org, client));

        assertThat(now(clients().remove(org, client.id()))).isTrue();
        assertThat(now(clients().remove(org, client.id()))).isFalse();
        assertThat(now(clients().list(org, PageRequest.first())).items()).isEmpty();
        assertThat(clients().subject(org, client.id()).blockOptional(AT_MOST)).isEmpty();
    }

    @Test
    void another_organization_has_no_such_client() {
        ApiClient client = client(Set.of());
        now(clients().add(org, client));
        Organization other = OrganizationsContract.any();
        now(organizations().add(other));

        assertThat(now(clients().remove(other.alias(), client.id()))).isFalse();
        assertThat(clients().subject(other.alias(), client.id()).blockOptional(AT_MOST))
                .isEmpty();
        assertThat(now(clients().list(other.alias(), PageRequest.first())).items())
                .isEmpty();
        assertThat(now(clients().remove(org, "cairn-web"))).isFalse();
        assertThat(now(clients().remove(org, ""))).isFalse();
    }

    @Test
    void a_client_is_no_person_even_with_a_role_of_people() {
        now(clients().add(org, client(Set.of(Role.ADMIN))));

        assertThat(now(people().holders(org, Role.ADMIN).collectList())).isEmpty();
    }

    @Test
    void the_pages_together_are_all_clients_once() {
        for (int i = 0; i < 3; i++) {
            now(clients().add(org, client(Set.of())));
        }
        var first = now(clients().list(org, PageRequest.parse("2", null)));
        var second = now(clients().list(org, PageRequest.parse("2", first.next())));

        assertThat(first.items()).hasSize(2).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    private ApiClient client(Set<Role> rights) {
        return new ApiClient(org + "." + IDS.next(), "Sync " + rights.size(), rights);
    }
}
