package dev.cairn.catalog.organization;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.organization.roster.OneRosterFiles;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.RequiredFields;
import dev.cairn.kit.testkit.ServiceUnderTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Organizations and people over HTTP, with real tokens of a real Keycloak. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {ServiceUnderTest.class, RealIdentity.class})
class OrganizationsIT {

    private static final Ids IDS = Ids.random();
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final String ORGANIZATIONS = "/api/v1/platform/organizations";
    private static final String HARBOR = "/api/v1/orgs/harbor";
    private static final String HARBOR_ADMIN = "45c8c9f5-838b-580b-a8ab-159fd413541b";
    private static final String MEADOW_LEARNER = "ddeeb2a9-d532-5344-ad01-58b861b8aa7f";

    @LocalServerPort
    int port;

    @Autowired
    ReactiveJwtDecoder tokens;

    ApiClient operator;
    ApiClient admin;

    @BeforeEach
    void callers() {
        operator = as("platform@cairn.test");
        admin = as("admin@harbor.test");
    }

    /** Here, as the members are real ones: whether there is such a member is said before what is wrong with the roles. */
    @Test
    void the_contract_requires_what_is_refused_when_it_is_missing() {
        ApiClient author = as("author@harbor.test");
        String org = "/api/v1/orgs/{org}";
        String roadmap = HARBOR + "/roadmaps/any";
        String operations = "POST " + org + "/roadmaps/{id}/draft/operations";
        String confirmation = "POST " + org + "/roadmaps/{id}/imports/{proposal}/confirmation";

        new RequiredFields(ApiClient.on(port).http())
                .at("POST " + ORGANIZATIONS, operator, ORGANIZATIONS)
                .at("POST " + org + "/clients", admin, HARBOR + "/clients")
                .at("POST " + org + "/invitations", admin, HARBOR + "/invitations")
                .at("PUT " + org + "/members/{id}/roles", admin, HARBOR + "/members/" + HARBOR_ADMIN + "/roles")
                .at("POST " + org + "/same-topics", author, HARBOR + "/same-topics")
                .within(
                        "topics[0]",
                        "{\"topics\":[{}]}",
                        "POST " + org + "/same-topics",
                        author,
                        HARBOR + "/same-topics")
                .at("PUT " + org + "/roadmaps/{id}/visibility", author, roadmap + "/visibility")
                .at("PUT " + org + "/roadmaps/{id}/git-source", author, roadmap + "/git-source")
                .at("POST " + org + "/adoptions", author, HARBOR + "/adoptions")
                .at("POST " + org + "/roadmaps/{id}/upstream/take-overs", author, roadmap + "/upstream/take-overs")
                .within(
                        "collisions[0]",
                        "{\"edition\":1,\"collisions\":[{}]}",
                        "POST " + org + "/roadmaps/{id}/upstream/take-overs",
                        author,
                        roadmap + "/upstream/take-overs")
                .at("POST " + org + "/roadmaps/{id}/editions", author, roadmap + "/editions")
                .at(operations, author, roadmap + "/draft/operations")
                .within(
                        "parts[0]",
                        "{\"operation\":\"split\",\"node\":\"any\",\"parts\":[{},{}]}",
                        operations,
                        author,
                        roadmap + "/draft/operations")
                .at(confirmation, author, roadmap + "/imports/any/confirmation")
                .within(
                        "corrections[0]",
                        "{\"corrections\":[{}]}",
                        confirmation,
                        author,
                        roadmap + "/imports/any/confirmation")
                .holds();
    }

    @Test
    void bad_organizations_are_refused_with_all_that_is_wrong() {
        for (String alias : List.of("", "a", "Acme", "a_b", "-ab", "ab-", "a b", "a/b", "a".repeat(51), "ä2")) {
            assertThat(operator.post(ORGANIZATIONS, "{\"alias\":\"" + alias + "\",\"name\":\" \",\"adminEmail\":\"x\"}")
                            .expecting(422)
                            .path("errors"))
                    .as("alias %s", alias)
                    .hasSize(3);
        }
        assertThat(operator.post(ORGANIZATIONS, "{}").expecting(422).path("errors"))
                .hasSize(2);
        operator.get(ORGANIZATIONS + "/no_alias").expecting(404);
        operator.get(ORGANIZATIONS + "/not-there").expecting(404);
        operator.get(ORGANIZATIONS + "?cursor=MTp4").expecting(400);
    }

    @Test
    void an_organization_is_made_with_its_admin_who_can_do_the_rest() {
        String alias = "o-" + IDS.next();
        String body = "{\"alias\":\"%s\",\"name\":\"%s\",\"adminEmail\":\"admin@harbor.test\"}".formatted(alias, alias);

        JsonNode made = operator.post(ORGANIZATIONS, body).expecting(201).body();

        assertThat(made.path("admin").path("how").asString()).isEqualTo("added");
        assertThat(made.path("admin").path("memberId").asString()).isEqualTo(HARBOR_ADMIN);
        assertThat(operator.post(ORGANIZATIONS, body).expecting(409).code())
                .isEqualTo("catalog.organization.alias-taken");
        assertThat(operator.post(ORGANIZATIONS, body.replace(alias + "\",\"name", alias + "x\",\"name"))
                        .expecting(409)
                        .code())
                .isEqualTo("catalog.organization.name-taken");
        assertThat(operator.get(ORGANIZATIONS + "/" + alias).expecting(200).text("name"))
                .isEqualTo(alias);
        assertThat(aliases()).contains(alias, "harbor", "meadow").doesNotHaveDuplicates();
        admin.get("/api/v1/orgs/" + alias + "/members").expecting(404);
        ApiClient newAdmin = as("admin@harbor.test");
        assertThat(newAdmin.get("/api/v1/orgs/" + alias + "/members")
                        .expecting(200)
                        .path("items"))
                .hasSize(1);
        assertThat(told(newAdmin, "/api/v1/orgs/" + alias))
                .extracting(entry -> entry.path("deed").asString())
                .containsExactlyInAnyOrder("organization-created", "member-added");
    }

    @Test
    void an_alias_stays_taken_when_its_organization_was_removed_at_keycloak() {
        String alias = "o-" + IDS.next();
        String body = "{\"alias\":\"%s\",\"name\":\"%s\"}".formatted(alias, alias);
        operator.post(ORGANIZATIONS, body).expecting(201);
        String id = OrganizationsContract.now(RealIdentity.idOf(alias));
        assertThat(RealIdentity.operator("DELETE", "/organizations/" + id, "")).isEqualTo(204);

        operator.get(ORGANIZATIONS + "/" + alias).expecting(404);
        assertThat(operator.post(ORGANIZATIONS, body).expecting(409).code())
                .isEqualTo("catalog.organization.alias-taken");
    }

    @Test
    void bad_invitations_are_refused() {
        for (String body : List.of(
                "{\"email\":\"x@x.test\"}",
                "{\"email\":\"x@x.test\",\"roles\":[]}",
                "{\"email\":\"x@x.test\",\"roles\":[\"integration\"]}",
                "{\"email\":\"x@x.test\",\"roles\":[null]}",
                "{\"email\":\"x@\",\"roles\":[\"author\"]}",
                "{\"roles\":[\"author\"]}")) {
            assertThat(admin.post(HARBOR + "/invitations", body).expecting(422).path("errors"))
                    .as(body)
                    .hasSize(1);
        }
        admin.post(HARBOR + "/invitations", "{\"mail\":1}").expecting(400);
        assertThat(admin.post(HARBOR + "/invitations", "{\"email\":\"Author@Harbor.test\",\"roles\":[\"author\"]}")
                        .expecting(409)
                        .code())
                .isEqualTo("catalog.member.already");
    }

    @Test
    void a_member_comes_in_changes_roles_and_goes() {
        String email = "p-" + IDS.next() + "@people.test";
        JsonNode added = admin.post(HARBOR + "/invitations", "{\"email\":\"" + email + "\",\"roles\":[\"mentor\"]}")
                .expecting(201)
                .body();
        assertThat(added.path("how").asString()).isEqualTo("added");
        assertThat(added.path("newAccount").asBoolean()).isTrue();
        String id = added.path("memberId").asString();
        assertThat(rolesOf(id)).containsExactly("mentor");

        admin.put(HARBOR + "/members/" + id + "/roles", "{\"roles\":[\"author\",\"learner\"]}")
                .expecting(200);
        assertThat(rolesOf(id)).containsExactly("author", "learner");
        assertThat(admin.put(HARBOR + "/members/" + id + "/roles", "{\"roles\":[\"boss\"]}")
                        .expecting(422)
                        .path("errors"))
                .hasSize(1);

        admin.delete(HARBOR + "/members/" + id).expecting(204);
        assertThat(admin.delete(HARBOR + "/members/" + id).expecting(404).code())
                .isEqualTo("catalog.member.unknown");
        assertThat(told(admin, HARBOR))
                .filteredOn(entry -> entry.path("whom").asString("").equals(id))
                .allSatisfy(entry -> {
                    assertThat(entry.path("by").asString()).isEqualTo(HARBOR_ADMIN);
                    assertThat(entry.path("state").asString()).isEqualTo("done");
                })
                .extracting(entry -> entry.path("deed").asString())
                .containsExactly("person-created", "member-added", "roles-set", "member-removed");
        assertThat(told(admin, HARBOR).toString()).doesNotContain("@");
    }

    @Test
    void the_last_admin_stays_and_a_foreign_person_is_not_there() {
        assertThat(admin.put(HARBOR + "/members/" + HARBOR_ADMIN + "/roles", "{\"roles\":[\"author\"]}")
                        .expecting(409)
                        .code())
                .isEqualTo("catalog.member.last-admin");
        assertThat(admin.delete(HARBOR + "/members/" + HARBOR_ADMIN)
                        .expecting(409)
                        .code())
                .isEqualTo("catalog.member.last-admin");
        assertThat(rolesOf(HARBOR_ADMIN)).containsExactly("admin");
        for (String stranger : List.of(MEADOW_LEARNER, "count", "00000000-0000-4000-8000-000000000000")) {
            assertThat(admin.put(HARBOR + "/members/" + stranger + "/roles", "{\"roles\":[\"boss\"]}")
                            .expecting(404)
                            .code())
                    .isEqualTo("catalog.member.unknown");
            admin.delete(HARBOR + "/members/" + stranger).expecting(404);
        }
    }

    @Test
    void a_roster_is_tried_imported_and_repeated() {
        String mail = "@" + IDS.next() + ".test";
        String roster =
                "email,givenName,familyName,roles\nada%s,Ada,K,learner\nben%s,Ben,O,author;mentor\nx,X,Y,learner\n"
                        .formatted(mail, mail);

        assertThat(outcomes(imported(roster, "?dryRun=true"))).containsExactly("created", "created", "refused");
        JsonNode first = imported(roster, "");
        assertThat(outcomes(first)).containsExactly("created", "created", "refused");
        assertThat(outcomes(imported(roster, ""))).containsExactly("unchanged", "unchanged", "refused");
        assertThat(outcomes(imported(roster.replace("Ada,K,learner", "Ada,K,author"), "?dryRun=true")))
                .containsExactly("added", "unchanged", "refused");

        JsonNode refused = first.path("lines").get(2);
        assertThat(refused.path("line").asInt()).isEqualTo(4);
        assertThat(refused.path("code").asString()).isEqualTo("catalog.roster.email");
        assertThat(refused.path("value").asString()).isEqualTo("x");
        String ben = first.path("lines").get(1).path("memberId").asString();
        assertThat(rolesOf(ben)).containsExactly("author", "mentor");
        admin.delete(HARBOR + "/members/" + ben).expecting(204);
        admin.delete(HARBOR + "/members/"
                        + first.path("lines").get(0).path("memberId").asString())
                .expecting(204);
    }

    @Test
    void bad_rosters_are_refused_as_a_whole() {
        assertThat(admin.post(HARBOR + "/members/imports", CSV, new byte[0])
                        .expecting(422)
                        .code())
                .isEqualTo("catalog.roster.empty");
        assertThat(admin.post(HARBOR + "/members/imports", CSV, "a,b\n".getBytes(StandardCharsets.UTF_8))
                        .expecting(422)
                        .code())
                .isEqualTo("catalog.roster.columns");
        assertThat(admin.post(HARBOR + "/members/imports", ZIP, OneRosterFiles.zip(Map.of("../users.csv", "x")))
                        .expecting(422)
                        .code())
                .isEqualTo("catalog.roster.zip-path");
        assertThat(admin.post(
                                HARBOR + "/members/imports",
                                ZIP,
                                OneRosterFiles.zip(Map.of("users.csv", "0".repeat(33 * 1024 * 1024))))
                        .expecting(413)
                        .code())
                .isEqualTo("catalog.roster.too-large");
        admin.post(HARBOR + "/members/imports", CSV, new byte[2 * 1024 * 1024 + 1])
                .expecting(413);
        admin.post(HARBOR + "/members/imports", MediaType.TEXT_PLAIN, new byte[1])
                .expecting(415);
    }

    @Test
    void a_oneroster_zip_is_imported_with_a_line_for_each_of_its_lines() {
        String email = "p-" + IDS.next() + "@people.test";
        byte[] zip = OneRosterFiles.zip(OneRosterFiles.of(
                OneRosterFiles.user("u1", "", "true", email, "school"),
                OneRosterFiles.enrolment("u1", "student") + OneRosterFiles.enrolment("u2", "student")));

        JsonNode report =
                admin.post(HARBOR + "/members/imports", ZIP, zip).expecting(200).body();

        assertThat(outcomes(report)).containsExactly("created", "read", "read", "refused");
        assertThat(report.path("lines").get(3).path("file").asString()).isEqualTo("enrollments.csv");
        String id = report.path("lines").get(0).path("memberId").asString();
        assertThat(rolesOf(id)).containsExactly("learner");
        admin.delete(HARBOR + "/members/" + id).expecting(204);
    }

    @Test
    void an_api_client_gets_a_token_that_works_here_and_nowhere_else() {
        admin.post(HARBOR + "/clients", "{\"name\":\"\",\"rights\":[\"learner\"]}")
                .expecting(422);
        ApiClient once = admin.withKey("client-" + IDS.next());
        JsonNode made = once.post(HARBOR + "/clients", "{\"name\":\"Sync\",\"rights\":[\"author\"]}")
                .expecting(201)
                .body();
        assertThat(once.post(HARBOR + "/clients", "{\"name\":\"Sync\",\"rights\":[\"author\"]}")
                        .expecting(201)
                        .body())
                .isEqualTo(made);
        assertThat(once.post(HARBOR + "/clients", "{\"name\":\"Sync\",\"rights\":[]}")
                        .expecting(422)
                        .code())
                .isEqualTo("request.idempotency-key-reused");
        String id = made.path("id").asString();
        String token = RealIdentity.tokenOf(id, made.path("secret").asString());

        Caller caller = OrganizationsContract.now(tokens.decode(token).map(Caller::of));
        assertThat(caller.subject()).isEqualTo(made.path("subject").asString());
        assertThat(caller.organizations()).isEqualTo(Map.of("harbor", Set.of("integration", "author")));
        ApiClient client = ApiClient.on(port).as(token);
        client.get(HARBOR + "/roadmaps").expecting(200);
        client.get(HARBOR + "/members").expecting(200);
        client.get(HARBOR + "/clients").expecting(403);
        client.get("/api/v1/orgs/meadow/roadmaps").expecting(404);

        assertThat(admin.get(HARBOR + "/clients").expecting(200).body().toString())
                .contains(id)
                .doesNotContain(made.path("secret").asString());
        assertThat(admin.get(HARBOR + "/members?limit=1000")
                        .expecting(200)
                        .body()
                        .toString())
                .doesNotContain(made.path("subject").asString());
        as("admin@meadow.test").get("/api/v1/orgs/meadow/clients").expecting(200);
        as("admin@meadow.test").delete("/api/v1/orgs/meadow/clients/" + id).expecting(404);
        admin.delete(HARBOR + "/clients/cairn-web").expecting(404);
        admin.delete(HARBOR + "/clients/" + id).expecting(204);
        admin.delete(HARBOR + "/clients/" + id).expecting(404);
        assertThat(told(admin, HARBOR))
                .filteredOn(entry -> entry.path("whom").asString("").equals(id))
                .extracting(entry -> entry.path("deed").asString())
                .contains("client-added", "client-removed");
    }

    @Test
    void the_audit_is_paged() {
        String token = "{\"roles\":[\"author\"]}";
        admin.put(HARBOR + "/members/" + HARBOR_ADMIN + "/roles", token).expecting(409);
        admin.put(HARBOR + "/members/" + HARBOR_ADMIN + "/roles", token).expecting(409);

        JsonNode first = admin.get(HARBOR + "/audit?limit=1").expecting(200).body();
        JsonNode second = admin.get(
                        HARBOR + "/audit?limit=1&cursor=" + first.path("next").asString())
                .expecting(200)
                .body();

        assertThat(first.path("items")).hasSize(1);
        assertThat(second.path("items").get(0)).isNotEqualTo(first.path("items").get(0));
    }

    @Test
    void an_invitation_by_mail_is_accepted_and_brings_the_roles() throws Exception {
        String email = "learner@meadow.test";
        try (Mailbox mailbox = Mailbox.open()) {
            RealIdentity.operator("PUT", "", mailbox.asRealmSetting());
            JsonNode invited = admin.post(
                            HARBOR + "/invitations", "{\"email\":\"" + email + "\",\"roles\":[\"mentor\"]}")
                    .expecting(201)
                    .body();
            assertThat(invited.path("how").asString()).isEqualTo("invited");
            admin.post(HARBOR + "/invitations", "{\"email\":\"" + email + "\",\"roles\":[\"mentor\",\"author\"]}")
                    .expecting(201);
            assertThat(as(email).get(HARBOR + "/roadmaps").status()).isEqualTo(404);

            mailbox.accept(mailbox.lastLink());

            eventually(() -> assertThat(rolesOf(MEADOW_LEARNER)).containsExactly("author", "mentor"));
            as(email).get(HARBOR + "/roadmaps").expecting(200);
            eventually(() -> assertThat(told(admin, HARBOR))
                    .filteredOn(entry -> entry.path("whom").asString("").equals(MEADOW_LEARNER))
                    .extracting(entry -> entry.path("deed").asString())
                    .contains("invitation-accepted"));
        } finally {
            RealIdentity.operator("PUT", "", "{\"smtpServer\":{}}");
            admin.delete(HARBOR + "/members/" + MEADOW_LEARNER);
        }
    }

    @Test
    void an_open_invitation_is_shown_and_can_be_withdrawn_and_its_link_leads_nowhere_then() throws Exception {
        String email = "admin@meadow.test";
        String invitation = "{\"email\":\"" + email + "\",\"roles\":[\"mentor\"]}";
        try (Mailbox mailbox = Mailbox.open()) {
            RealIdentity.operator("PUT", "", mailbox.asRealmSetting());
            admin.post(HARBOR + "/invitations", invitation).expecting(201);
            admin.post(HARBOR + "/invitations", invitation).expecting(201);
            String link = mailbox.lastLink();

            JsonNode open = opened(email).getFirst();
            assertThat(open.path("roles").get(0).asString()).isEqualTo("mentor");
            assertThat(Instant.parse(open.path("expiresAt").asString()))
                    .isAfter(Instant.parse(open.path("sentAt").asString()));
            String id = open.path("id").asString();
            assertThat(as("admin@meadow.test")
                            .delete("/api/v1/orgs/meadow/invitations/" + id)
                            .expecting(404)
                            .code())
                    .isEqualTo("catalog.invitation.unknown");
            admin.delete(HARBOR + "/invitations/count").expecting(404);

            admin.delete(HARBOR + "/invitations/" + id).expecting(204);

            assertThat(opened(email)).isEmpty();
            assertThat(admin.delete(HARBOR + "/invitations/" + id)
                            .expecting(404)
                            .code())
                    .isEqualTo("catalog.invitation.unknown");
            mailbox.isOfNoUse(link);
            as(email).get(HARBOR + "/roadmaps").expecting(404);
            assertThat(told(admin, HARBOR))
                    .filteredOn(entry -> entry.path("deed").asString().equals("invitation-withdrawn"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.path("state").asString()).isEqualTo("done");
                        assertThat(entry.path("by").asString()).isEqualTo(HARBOR_ADMIN);
                        assertThat(entry.toString()).doesNotContain("@");
                    });
        } finally {
            RealIdentity.operator("PUT", "", "{\"smtpServer\":{}}");
        }
    }

    private List<JsonNode> opened(String email) {
        List<JsonNode> open = new ArrayList<>();
        admin.get(HARBOR + "/invitations").expecting(200).path("items").forEach(one -> {
            if (one.path("email").asString().equals(email)) {
                open.add(one);
            }
        });
        return open;
    }

    private List<String> aliases() {
        List<String> aliases = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = operator.get(ORGANIZATIONS + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expecting(200)
                    .body();
            page.path("items").forEach(one -> aliases.add(one.path("alias").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return aliases;
    }

    private JsonNode imported(String roster, String query) {
        return admin.post(HARBOR + "/members/imports" + query, CSV, roster.getBytes(StandardCharsets.UTF_8))
                .expecting(200)
                .body();
    }

    private static List<String> outcomes(JsonNode report) {
        List<String> outcomes = new ArrayList<>();
        report.path("lines").forEach(line -> outcomes.add(line.path("outcome").asString()));
        return outcomes;
    }

    private List<String> rolesOf(String id) {
        List<String> roles = new ArrayList<>();
        admin.get(HARBOR + "/members?limit=1000").expecting(200).path("items").forEach(member -> {
            if (member.path("id").asString().equals(id)) {
                member.path("roles").forEach(role -> roles.add(role.asString()));
            }
        });
        return roles;
    }

    private static List<JsonNode> told(ApiClient who, String org) {
        List<JsonNode> entries = new ArrayList<>();
        who.get(org + "/audit?limit=1000").expecting(200).path("items").forEach(entries::add);
        return entries;
    }

    private ApiClient as(String email) {
        return ApiClient.on(port).as(RealIdentity.tokenOf(email));
    }
}
