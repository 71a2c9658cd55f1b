package dev.cairn.catalog.organization;

import static dev.cairn.catalog.organization.OrganizationsContract.AT_MOST;
import static dev.cairn.catalog.organization.OrganizationsContract.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Invitations.Promise;
import dev.cairn.catalog.organization.model.Organization;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.http.PageRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The laws of {@link Invitations}, as far as no mail is needed. */
abstract class InvitationsContract {

    private static final String EMAIL = "ada+odd/one@people.test";

    String org = "";

    abstract Organizations organizations();

    abstract Invitations invitations();

    @BeforeEach
    void anOrganization() {
        Organization one = OrganizationsContract.any();
        now(organizations().add(one));
        org = one.alias();
    }

    @Test
    void a_promise_is_kept_until_it_is_forgotten() {
        String id = now(invitations().promise(org, EMAIL, Set.of(Role.AUTHOR, Role.MENTOR)));

        assertThat(invitations().promised(org, id).blockOptional(AT_MOST))
                .contains(new Promise(id, EMAIL, Set.of(Role.AUTHOR, Role.MENTOR)));
        invitations().forget(org, id).block(AT_MOST);
        assertThat(invitations().promised(org, id).blockOptional(AT_MOST)).isEmpty();
        assertThatCode(() -> invitations().forget(org, id).block(AT_MOST)).doesNotThrowAnyException();
    }

    @Test
    void a_later_promise_replaces_the_earlier() {
        String first = now(invitations().promise(org, EMAIL, Set.of(Role.ADMIN)));
        String second = now(invitations().promise(org, EMAIL, Set.of(Role.LEARNER)));

        assertThat(second).isEqualTo(first);
        assertThat(invitations().promised(org, second).blockOptional(AT_MOST))
                .map(Promise::roles)
                .contains(Set.of(Role.LEARNER));
    }

    @Test
    void a_promise_is_of_one_organization() {
        String id = now(invitations().promise(org, EMAIL, Set.of(Role.ADMIN)));

        assertThat(invitations().promised("harbor-not-there", id).blockOptional(AT_MOST))
                .isEmpty();
        assertThat(invitations().promised(org, "members").blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void a_promise_is_no_open_invitation() {
        now(invitations().promise(org, EMAIL, Set.of(Role.ADMIN)));

        assertThat(now(invitations().isOpen(org, EMAIL))).isFalse();
        assertThat(now(invitations().canSend())).isFalse();
        assertThat(now(invitations().open(org, new PageRequest(10, null))).items())
                .isEmpty();
    }

    @Test
    void what_nobody_was_sent_is_neither_found_nor_withdrawn() {
        for (String id : List.of("count", "00000000-0000-4000-8000-000000000000")) {
            assertThat(invitations().find(org, id).blockOptional(AT_MOST)).isEmpty();
            assertThat(now(invitations().withdraw(org, id))).isFalse();
            assertThat(now(invitations().withdraw("harbor-not-there", id))).isFalse();
        }
    }
}
