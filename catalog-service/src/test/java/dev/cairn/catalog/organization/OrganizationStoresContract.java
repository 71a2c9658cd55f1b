package dev.cairn.catalog.organization;

import static dev.cairn.catalog.organization.OrganizationsContract.AT_MOST;
import static dev.cairn.catalog.organization.OrganizationsContract.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cairn.catalog.organization.model.Acceptances;
import dev.cairn.catalog.organization.model.Acceptances.Awaited;
import dev.cairn.catalog.organization.model.Aliases;
import dev.cairn.catalog.organization.model.Audit;
import dev.cairn.catalog.organization.model.Audit.Deed;
import dev.cairn.catalog.organization.model.Audit.Entry;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.Audit.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of what the service keeps itself: {@link Audit}, {@link Aliases}, {@link Acceptances}. */
abstract class OrganizationStoresContract {

    private static final Instant SINCE = Instant.parse("2026-03-01T10:00:00Z");

    abstract Audit audit();

    abstract Aliases aliases();

    abstract Acceptances acceptances();

    @Test
    void an_entry_is_open_until_it_is_closed() {
        String id = now(audit().open(intent("acme", null)));

        assertThat(entries("acme")).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(id);
            assertThat(entry.state()).isEqualTo(State.OPEN);
            assertThat(entry.closedAt()).isNull();
            assertThat(entry.intent()).isEqualTo(intent("acme", null));
        });

        audit().close("acme", id, State.DONE, "ada").block(AT_MOST);

        assertThat(entries("acme")).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.DONE);
            assertThat(entry.closedAt()).isNotNull();
            assertThat(entry.intent()).isEqualTo(intent("acme", "ada"));
        });
    }

    @Test
    void closing_keeps_whom_the_intent_said() {
        String id = now(audit().open(intent("beta", "ben")));
        audit().close("beta", id, State.REFUSED, null).block(AT_MOST);

        assertThat(entries("beta"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.intent()).isEqualTo(intent("beta", "ben")));
    }

    @Test
    void a_log_is_of_one_organization_in_the_order_of_time() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(now(audit().open(intent("gamma", "p" + i))));
            now(audit().open(intent("gamma-2", "x")));
        }

        assertThat(entries("gamma"))
                .extracting(Entry::id)
                .containsExactlyElementsOf(ids.stream().sorted().toList());
        assertThat(now(audit().list("gamma", entries("gamma").get(1).id(), 2).collectList()))
                .isEqualTo(entries("gamma").subList(2, 4));
    }

    @Test
    void a_spent_alias_stays_spent() {
        assertThat(now(aliases().isSpent("delta"))).isFalse();
        aliases().spend("delta").block(AT_MOST);
        assertThatCode(() -> aliases().spend("delta").block(AT_MOST)).doesNotThrowAnyException();
        assertThat(now(aliases().isSpent("delta"))).isTrue();
        assertThat(now(aliases().isSpent("delt"))).isFalse();
    }

    @Test
    void what_is_awaited_is_there_until_it_is_settled() {
        List<Awaited> all = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            Awaited one = new Awaited("acme", "promise-%04d".formatted(i), "admin", SINCE);
            all.add(one);
            acceptances().await(one).block(AT_MOST);
        }
        Awaited again = new Awaited("acme", "promise-0000", "other", SINCE.plusSeconds(1));
        acceptances().await(again).block(AT_MOST);
        acceptances().settled(all.get(1)).block(AT_MOST);
        acceptances().settled(all.get(1)).block(AT_MOST);

        List<Awaited> expected = new ArrayList<>(List.of(again));
        expected.addAll(all.subList(2, all.size()));
        assertThat(now(acceptances().all().collectList())).isEqualTo(expected);
    }

    private List<Entry> entries(String organization) {
        return now(audit().list(organization, null, 100).collectList());
    }

    private static Intent intent(String organization, @Nullable String whom) {
        return new Intent(organization, "admin", Deed.ROLES_SET, whom, List.of("author"));
    }
}
