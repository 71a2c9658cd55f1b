package dev.cairn.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTest {

    @Test
    void groupsOfAnOrganizationBecomeRolesThere() {
        Caller ada =
                caller("organization", Map.of("acme", Map.of("id", "1", "groups", List.of("/admins", "/authors"))));

        assertThat(ada.organizations()).isEqualTo(Map.of("acme", Set.of("admin", "author")));
        assertThat(ada.hasRole("acme", "admin")).isTrue();
        assertThat(ada.hasAnyRole("acme", Set.of("mentor", "author"))).isTrue();
    }

    @Test
    void aRoleInOneOrganizationIsNoneInAnother() {
        Caller ada = caller(
                "organization",
                Map.of("acme", Map.of("groups", List.of("/admins")), "other", Map.of("groups", List.of("/mentors"))));

        assertThat(ada.hasRole("other", "admin")).isFalse();
        assertThat(ada.hasRole("nowhere", "admin")).isFalse();
    }

    @Test
    void anOrganizationWithoutGroupsGivesMembershipAlone() {
        Caller ada = caller("organization", Map.of("acme", Map.of("id", "1")));

        assertThat(ada.isMemberOf("acme")).isTrue();
        assertThat(ada.hasRole("acme", "admin")).isFalse();
    }

    @Test
    void anEmptyMapGivesNoOrganization() {
        assertThat(caller("organization", Map.of()).organizations()).isEmpty();
    }

    @Test
    void theListFormOfTheClaimGivesNoRights() {
        assertThat(caller("organization", List.of("acme")).isMemberOf("acme")).isFalse();
    }

    @Test
    void aTokenWithoutTheClaimsGivesNoRights() {
        Caller ada = caller("unrelated", "value");

        assertThat(ada.organizations()).isEmpty();
        assertThat(ada.platformRoles()).isEmpty();
    }

    @Test
    void claimsOfAnotherFormGiveNoRights() {
        assertThat(caller("organization", "acme").organizations()).isEmpty();
        assertThat(caller("organization", Map.of("acme", "admins")).hasRole("acme", "admin"))
                .isFalse();
        assertThat(caller("organization", Map.of("acme", Map.of("groups", "/admins")))
                        .hasRole("acme", "admin"))
                .isFalse();
        assertThat(caller("realm_access", List.of("platform-admin")).platformRoles())
                .isEmpty();
        assertThat(caller("realm_access", Map.of("roles", "platform-admin")).platformRoles())
                .isEmpty();
    }

    @Test
    void realmRolesArePlatformRoles() {
        Caller sam = caller("realm_access", Map.of("roles", List.of("platform-admin", "offline_access")));

        assertThat(sam.platformRoles()).containsExactlyInAnyOrder("platform-admin", "offline_access");
    }

    @Test
    void aTokenWithoutASubjectHasABlankOne() {
        Jwt nobody = token("organization", Map.of())
                .claims(claims -> claims.remove("sub"))
                .build();

        assertThat(Caller.of(nobody).subject()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/admins,admin", "admins,admin", "/learner,learner", "/a/deeps,a/deep", "/s,''"})
    void aGroupNamesItsRole(String group, String role) {
        assertThat(Caller.roleOf(group)).isEqualTo(role);
    }

    private static Caller caller(String claim, Object value) {
        return Caller.of(token(claim, value).build());
    }

    private static Jwt.Builder token(String claim, Object value) {
        return Jwt.withTokenValue("t").header("alg", "none").subject("ada").claim(claim, value);
    }
}
