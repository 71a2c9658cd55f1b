package dev.cairn.catalog.organization.http;

import dev.cairn.catalog.organization.model.EmailPolicy;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.problem.Checks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads roles and addresses of requests. */
final class RoleWords {

    private RoleWords() {}

    /** The roles with these words; what is wrong with them goes to the checks. */
    static Set<Role> roles(Checks checks, String path, @Nullable List<@Nullable String> words, Set<Role> among) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        String expected = "one of " + Role.words(among);
        checks.that(words != null, path, null, "a list, each " + expected);
        if (words != null) {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                Role role = word == null ? null : Role.of(word, among).orElse(null);
                checks.that(role != null, path + "[" + i + "]", word, expected);
                if (role != null) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    /** The address in its plain form. */
    static String email(Checks checks, String path, @Nullable String email) {
        String plain = email == null ? "" : EmailPolicy.plain(email);
        checks.that(EmailPolicy.allows(plain), path, email, EmailPolicy.EXPECTED);
        return plain;
    }
}
