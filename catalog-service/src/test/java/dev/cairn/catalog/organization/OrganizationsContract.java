package dev.cairn.catalog.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.organization.model.Organization;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.Organizations.Addition;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The laws of {@link Organizations}. */
abstract class OrganizationsContract {

    private static final Ids IDS = Ids.random();

    abstract Organizations organizations();

    @Test
    void what_was_added_is_found_by_its_alias_exactly() {
        Organization one = any();

        assertThat(now(organizations().add(one))).isEqualTo(Addition.ADDED);

        assertThat(organizations().find(one.alias()).blockOptional(AT_MOST)).contains(one);
        assertThat(organizations()
                        .find(one.alias().substring(0, one.alias().length() - 1))
                        .blockOptional(AT_MOST))
                .isEmpty();
        assertThat(organizations().find(one.alias() + " alias:harbor").blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void an_alias_is_there_once() {
        Organization one = any();
        now(organizations().add(one));

        assertThat(now(organizations().add(new Organization(one.alias(), "Another " + one.name()))))
                .isEqualTo(Addition.ALIAS_TAKEN);
        assertThat(organizations().find(one.alias()).blockOptional(AT_MOST)).contains(one);
    }

    @Test
    void a_name_is_there_once() {
        Organization one = any();
        now(organizations().add(one));
        Organization second = new Organization("x-" + one.alias(), one.name());

        assertThat(now(organizations().add(second))).isEqualTo(Addition.NAME_TAKEN);
        assertThat(organizations().find(second.alias()).blockOptional(AT_MOST)).isEmpty();
    }

    @Test
    void the_pages_together_are_all_of_them_once() {
        List<Organization> added = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Organization one = any();
            added.add(one);
            now(organizations().add(one));
        }
        List<Organization> walked = new ArrayList<>();
        String cursor = null;
        do {
            var page = now(organizations().list(PageRequest.parse("2", cursor)));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(walked).containsAll(added).doesNotHaveDuplicates();
    }

    static final Duration AT_MOST = Duration.ofSeconds(30);

    static Organization any() {
        String id = IDS.next();
        return new Organization("o-" + id, "Organization " + id);
    }

    static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
