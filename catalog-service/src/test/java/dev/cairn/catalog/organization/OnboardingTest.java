package dev.cairn.catalog.organization;

import static dev.cairn.catalog.organization.OrganizationsContract.AT_MOST;
import static dev.cairn.catalog.organization.OrganizationsContract.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.catalog.organization.application.AddingMembers;
import dev.cairn.catalog.organization.application.AddingOrganizations;
import dev.cairn.catalog.organization.application.ChangingMembers;
import dev.cairn.catalog.organization.application.ImportingRosters;
import dev.cairn.catalog.organization.application.ImportingRosters.Fate;
import dev.cairn.catalog.organization.application.InvitingPeople;
import dev.cairn.catalog.organization.application.Recording;
import dev.cairn.catalog.organization.application.Recording.Verdict;
import dev.cairn.catalog.organization.application.SettlingInvitations;
import dev.cairn.catalog.organization.application.WithdrawingInvitations;
import dev.cairn.catalog.organization.model.ApiClients.ApiClient;
import dev.cairn.catalog.organization.model.Audit.Deed;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.Organization;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.catalog.organization.roster.CsvRoster;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.identity.Member;
import dev.cairn.kit.problem.BackendAway;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The use cases of organizations, on fakes. */
class OnboardingTest {

    private static final String ORG = "acme";

    private final FakeIdentity identity = new FakeIdentity();
    private final FakeAudit audit = new FakeAudit();
    private final FakeAcceptances acceptances = new FakeAcceptances();
    private final Recording recording = new Recording(audit);
    private final AddingOrganizations adding = new AddingOrganizations(identity, new FakeAliases(), recording);
    private final AddingMembers members = new AddingMembers(identity, identity, recording);
    private final ChangingMembers changing = new ChangingMembers(identity, identity, recording);
    private final Later clock = new Later();
    private final InvitingPeople inviting =
            new InvitingPeople(identity, acceptances, identity, identity, members, recording, clock);
    private final WithdrawingInvitations withdrawing = new WithdrawingInvitations(identity, recording);
    private final SettlingInvitations settling =
            new SettlingInvitations(identity, acceptances, identity, identity, recording, clock);

    /** A clock that a test moves on. */
    private static final class Later extends Clock {
        private Instant instant = Instant.parse("2026-03-01T10:00:00Z");

        void by(Duration time) {
            instant = instant.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }

    @BeforeEach
    void anOrganization() {
        now(identity.add(new Organization(ORG, "Acme")));
    }

    @Test
    void an_alias_is_never_given_again_even_when_its_organization_is_gone() {
        now(adding.adding("op", new Organization("brook", "Brook")));
        identity.removeOrganization("brook");

        assertThat(now(adding.adding("op", new Organization("brook", "Brook"))))
                .isEqualTo(new AddingOrganizations.AliasTaken());
        assertThat(identity.find("brook").blockOptional()).isEmpty();
        assertThat(audit.told()).containsExactly("op organization-created - [] done");
    }

    @Test
    void an_alias_that_came_in_without_us_is_noted_when_it_is_met() {
        now(adding.adding("op", new Organization(ORG, "Other")));
        identity.removeOrganization(ORG);

        assertThat(now(adding.adding("op", new Organization(ORG, "Other"))))
                .isEqualTo(new AddingOrganizations.AliasTaken());
    }

    @Test
    void a_name_that_is_taken_does_not_spend_the_alias() {
        assertThat(now(adding.adding("op", new Organization("other", "Acme"))))
                .isEqualTo(new AddingOrganizations.NameTaken());
        assertThat(now(adding.adding("op", new Organization("other", "Other"))))
                .isInstanceOf(AddingOrganizations.Added.class);
        assertThat(audit.told())
                .containsExactly("op organization-created - [] refused", "op organization-created - [] done");
    }

    @Test
    void the_last_admin_is_neither_demoted_nor_removed() {
        String ada = member("ada@x.test", Role.ADMIN, Role.AUTHOR);

        assertThat(now(changing.settingRoles(ORG, "by", ada, Set.of(Role.AUTHOR))))
                .isEqualTo(new ChangingMembers.LastAdmin());
        assertThat(now(changing.removing(ORG, "by", ada))).isEqualTo(new ChangingMembers.LastAdmin());
        assertThat(roles(ada)).containsExactlyInAnyOrder("admin", "author");
        assertThat(audit.told())
                .endsWith("by roles-set person-0 [author] refused", "by member-removed person-0 [] refused");
    }

    @Test
    void two_admins_cannot_remove_each_other_at_the_same_moment() {
        String ada = member("ada@x.test", Role.ADMIN);
        String ben = member("ben@x.test", Role.ADMIN);
        identity.onceBeforeTaking(() -> now(identity.take(ORG, ben, Role.ADMIN)));

        assertThat(now(changing.removing(ORG, ben, ada))).isEqualTo(new ChangingMembers.LastAdmin());
        assertThat(roles(ada)).containsExactly("admin");
    }

    @Test
    void an_api_client_with_the_role_of_admin_is_no_last_admin() {
        String ada = member("ada@x.test", Role.ADMIN);
        now(identity.add(ORG, new ApiClient("acme.1", "Sync", Set.of(Role.ADMIN))));

        assertThat(now(changing.removing(ORG, "by", ada))).isEqualTo(new ChangingMembers.LastAdmin());
    }

    @Test
    void roles_are_set_as_they_are_wished_and_the_same_again_is_no_deed() {
        String ada = member("ada@x.test", Role.AUTHOR, Role.LEARNER);
        int before = audit.told().size();

        now(changing.settingRoles(ORG, "by", ada, Set.of(Role.MENTOR, Role.LEARNER)));
        now(changing.settingRoles(ORG, "by", ada, Set.of(Role.MENTOR, Role.LEARNER)));

        assertThat(roles(ada)).containsExactlyInAnyOrder("mentor", "learner");
        assertThat(audit.told()).hasSize(before + 1);
    }

    @Test
    void who_is_no_member_is_not_known() {
        assertThat(now(changing.settingRoles(ORG, "by", "nobody", Set.of())))
                .isEqualTo(new ChangingMembers.UnknownMember());
        assertThat(now(changing.removing(ORG, "by", "nobody"))).isEqualTo(new ChangingMembers.UnknownMember());
        assertThat(audit.told()).isEmpty();
    }

    @Test
    void where_no_mail_can_be_sent_people_are_added_at_once() {
        assertThat(now(inviting.inviting(ORG, "by", "ada@x.test", Set.of(Role.MENTOR))))
                .isEqualTo(new InvitingPeople.Added("person-0", true));
        assertThat(now(inviting.inviting(ORG, "by", "ada@x.test", Set.of(Role.MENTOR))))
                .isEqualTo(new InvitingPeople.AlreadyMember("person-0"));
        assertThat(roles("person-0")).containsExactly("mentor");
        assertThat(audit.told())
                .containsExactly("by person-created person-0 [] done", "by member-added person-0 [mentor] done");
    }

    @Test
    void who_accepts_gets_the_roles_that_were_promised_last() {
        identity.withMail();
        now(inviting.inviting(ORG, "by", "ada@x.test", Set.of(Role.ADMIN)));
        now(inviting.inviting(ORG, "by", "ada@x.test", Set.of(Role.MENTOR)));
        settle();
        assertThat(identity.idOf("ada@x.test").blockOptional()).isEmpty();

        identity.accept(ORG, "ada@x.test");
        settle();
        settle();

        assertThat(identity.sent()).containsExactly("ada@x.test", "ada@x.test");
        assertThat(roles("person-0")).containsExactly("mentor");
        assertThat(acceptances.all().collectList().block()).isEmpty();
        assertThat(audit.told())
                .containsExactly(
                        "by person-invited acme:ada@x.test [admin] done",
                        "by person-invited acme:ada@x.test [mentor] done",
                        "by invitation-accepted person-0 [mentor] done");
    }

    @Test
    void an_invitation_that_was_withdrawn_is_none_any_more_and_promises_nothing() {
        identity.withMail();
        now(inviting.inviting(ORG, "by", "ada@x.test", Set.of(Role.ADMIN)));
        Invitations.Open open = open().getFirst();
        assertThat(open.email()).isEqualTo("ada@x.test");
        assertThat(open.roles()).containsExactly(Role.ADMIN);

        assertThat(now(withdrawing.withdrawing("other", "ben", open.id()))).isFalse();
        assertThat(now(withdrawing.withdrawing(ORG, "ben", open.id()))).isTrue();
        assertThat(now(withdrawing.withdrawing(ORG, "ben", open.id()))).isFalse();

        assertThat(open()).isEmpty();
        identity.accept(ORG, "ada@x.test");
        clock.by(Duration.ofMinutes(1));
        settle();
        assertThat(identity.idOf("ada@x.test").blockOptional()).isEmpty();
        assertThat(acceptances.all().collectList().block()).isEmpty();
        assertThat(audit.told())
                .containsExactly(
                        "by person-invited acme:ada@x.test [admin] done",
                        "ben invitation-withdrawn acme:ada@x.test [admin] done");
    }

    @Test
    void an_invitation_that_is_accepted_while_it_is_withdrawn_keeps_its_promise() {
        identity.withMail();
        now(inviting.inviting(ORG, "by", "ada@x.test", Set.of(Role.ADMIN)));
        String id = open().getFirst().id();
        identity.onceBeforeWithdrawing(() -> identity.accept(ORG, "ada@x.test"));

        assertThat(now(withdrawing.withdrawing(ORG, "ben", id))).isFalse();
        settle();

        assertThat(roles("person-0")).containsExactly("admin");
        assertThat(audit.told()).contains("ben invitation-withdrawn acme:ada@x.test [admin] refused");
    }

    @Test
    void a_promise_ends_with_its_invitation() {
        identity.withMail();
        now(inviting.inviting(ORG, "by", "ada@x.test", Set.of(Role.ADMIN)));
        identity.lapse(ORG, "ada@x.test");
        settle();
        assertThat(acceptances.all().collectList().block()).hasSize(1);

        clock.by(Duration.ofMinutes(1));
        settle();
        assertThat(acceptances.all().collectList().block()).isEmpty();

        members.adding(ORG, "by", new Newcomer("ada@x.test", null, null), Set.of(Role.LEARNER))
                .block(AT_MOST);
        settle();
        assertThat(roles("person-0")).containsExactly("learner");
    }

    @Test
    void an_import_done_again_changes_nothing_and_a_trial_does_nothing() {
        ImportingRosters importing = new ImportingRosters(members);
        member("ben@x.test", Role.LEARNER);
        member("eve@x.test", Role.LEARNER);
        String roster = """
                email,givenName,familyName,roles
                ada@x.test,Ada,K,learner
                ben@x.test,Ben,O,learner;mentor
                eve@x.test,Eve,M,learner
                nonsense,,,learner
                """;
        int before = audit.told().size();

        assertThat(fates(importing, roster, true))
                .containsExactly(Fate.CREATED, Fate.ADDED, Fate.UNCHANGED, Fate.REFUSED);
        assertThat(audit.told()).hasSize(before);
        assertThat(fates(importing, roster, false))
                .containsExactly(Fate.CREATED, Fate.ADDED, Fate.UNCHANGED, Fate.REFUSED);
        int after = audit.told().size();
        assertThat(fates(importing, roster, false))
                .containsExactly(Fate.UNCHANGED, Fate.UNCHANGED, Fate.UNCHANGED, Fate.REFUSED);
        assertThat(audit.told()).hasSize(after);
        assertThat(audit.told().subList(before, after))
                .containsExactlyInAnyOrder(
                        "by person-created person-2 [] done",
                        "by member-added person-2 [learner] done",
                        "by member-added person-0 [mentor] done");
    }

    @Test
    void more_people_than_one_import_is_for_are_refused() {
        StringBuilder roster = new StringBuilder("email,givenName,familyName,roles\n");
        for (int i = 0; i < 1_001; i++) {
            roster.append("p").append(i).append("@x.test,A,B,learner\n");
        }

        assertThat(now(new ImportingRosters(members)
                        .importing(ORG, "by", () -> CsvRoster.read(bytes(roster.toString())), false)))
                .isInstanceOf(ImportingRosters.TooLarge.class);
    }

    @Test
    void a_deed_whose_answer_was_lost_is_open_in_the_audit() {
        Intent intent = new Intent(ORG, "by", Deed.MEMBER_REMOVED, "ada", List.of());
        Mono<String> lost = Mono.error(new BackendAway("identity", new IllegalStateException("cut off")));

        assertThatThrownBy(
                        () -> recording.of(intent, lost, answer -> Verdict.DONE).block(AT_MOST))
                .isInstanceOf(BackendAway.class);
        assertThat(audit.told()).containsExactly("by member-removed ada [] open");
    }

    @Test
    void a_deed_goes_on_to_its_end_when_the_caller_has_hung_up() {
        Intent intent = new Intent(ORG, "by", Deed.MEMBER_REMOVED, "ada", List.of());
        Sinks.One<String> answer = Sinks.one();
        var caller = recording.of(intent, answer.asMono(), done -> Verdict.DONE).subscribe(done -> {}, fault -> {});

        caller.dispose();
        answer.tryEmitValue("done");

        assertThat(audit.told()).containsExactly("by member-removed ada [] done");
    }

    private List<Fate> fates(ImportingRosters importing, String roster, boolean isTrial) {
        return now(importing.importing(ORG, "by", () -> CsvRoster.read(bytes(roster)), isTrial))
                        instanceof ImportingRosters.Imported(List<ImportingRosters.Line> lines)
                ? lines.stream().map(ImportingRosters.Line::fate).toList()
                : List.of();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Invitations.Open> open() {
        return now(identity.open(ORG, new PageRequest(10, null))).items();
    }

    private void settle() {
        settling.settling().block(AT_MOST);
    }

    private String member(String email, Role... roles) {
        return now(members.adding(ORG, "setup", new Newcomer(email, "N", null), Set.of(roles)))
                        instanceof AddingMembers.Created(String id)
                ? id
                : "";
    }

    private Set<String> roles(String id) {
        return identity.member(ORG, id).map(Member::roles).blockOptional().orElse(Set.of());
    }
}
