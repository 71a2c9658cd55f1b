package dev.cairn.catalog.organization;

import static dev.cairn.catalog.organization.OrganizationsContract.AT_MOST;
import static dev.cairn.catalog.organization.OrganizationsContract.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.Organization;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.model.People.Creation;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.Ids;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The laws of {@link People}. */
abstract class PeopleContract {

    private static final Ids IDS = Ids.random();

    String org = "";

    abstract Organizations organizations();

    abstract People people();

    @BeforeEach
    void anOrganization() {
        Organization one = OrganizationsContract.any();
        now(organizations().add(one));
        org = one.alias();
    }

    @Test
    void who_was_created_is_found_by_their_address() {
        Newcomer ada = someone();

        String id = created(ada);

        assertThat(people().idOf(ada.email()).blockOptional(AT_MOST)).contains(id);
        assertThat(people().idOf("x" + ada.email()).blockOptional(AT_MOST)).isEmpty();
    }

    @Test
    void an_address_is_there_once() {
        Newcomer ada = someone();
        created(ada);

        assertThat(now(people().create(ada))).isEqualTo(new Creation.Known());
    }

    @Test
    void what_is_no_address_is_not_taken() {
        assertThat(now(people().create(new Newcomer("no address " + IDS.next(), "A", "B"))))
                .isEqualTo(new Creation.Unfit());
    }

    @Test
    void joining_and_leaving_are_told_once() {
        String id = created(someone());

        assertThat(now(people().join(org, id))).isTrue();
        assertThat(now(people().join(org, id))).isFalse();
        assertThat(now(people().leave(org, id))).isTrue();
        assertThat(now(people().leave(org, id))).isFalse();
    }

    @Test
    void a_role_is_given_and_taken_once() {
        String id = member();

        assertThat(now(people().give(org, id, Role.MENTOR))).isTrue();
        assertThat(now(people().give(org, id, Role.MENTOR))).isFalse();
        assertThat(holders(Role.MENTOR)).containsExactly(id);
        assertThat(holders(Role.ADMIN)).isEmpty();
        assertThat(now(people().take(org, id, Role.MENTOR))).isTrue();
        assertThat(now(people().take(org, id, Role.MENTOR))).isFalse();
        assertThat(holders(Role.MENTOR)).isEmpty();
    }

    @Test
    void who_comes_back_has_no_roles() {
        String id = member();
        now(people().give(org, id, Role.ADMIN));
        now(people().leave(org, id));
        now(people().join(org, id));

        assertThat(holders(Role.ADMIN)).isEmpty();
    }

    @Test
    void roles_of_one_organization_say_nothing_in_another() {
        String id = member();
        now(people().give(org, id, Role.ADMIN));
        Organization other = OrganizationsContract.any();
        now(organizations().add(other));
        now(people().join(other.alias(), id));

        assertThat(now(people().holders(other.alias(), Role.ADMIN).collectList()))
                .isEmpty();
        assertThat(holders(Role.ADMIN)).containsExactly(id);
    }

    private List<String> holders(Role role) {
        return now(people().holders(org, role).collectList());
    }

    private String member() {
        String id = created(someone());
        now(people().join(org, id));
        return id;
    }

    private String created(Newcomer newcomer) {
        return now(people().create(newcomer)) instanceof Creation.Created(String id) ? id : "";
    }

    static Newcomer someone() {
        return new Newcomer("p-" + IDS.next() + "@people.test", "Ada", "Kowalska");
    }
}
