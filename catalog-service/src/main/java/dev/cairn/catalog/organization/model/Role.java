package dev.cairn.catalog.organization.model;

import dev.cairn.kit.contract.Worded;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A role in an organization. Roles do not include each other, and who belongs to it may have several or none. */
public enum Role implements Worded {
    ADMIN,
    AUTHOR,
    MENTOR,
    LEARNER,
    /** Of API clients, which all have it. */
    INTEGRATION;

    /** The roles that a person can have. */
    public static final Set<Role> OF_PEOPLE = Set.of(ADMIN, AUTHOR, MENTOR, LEARNER);

    /** The roles that an API client can have beside its own. */
    public static final Set<Role> OF_CLIENTS = Set.of(ADMIN, AUTHOR, MENTOR);

    /** As in tokens, requests and answers. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The organization's group whose members have the role. */
    public String group() {
        return word() + "s";
    }

    /** The role with this word, if it is one of those. */
    public static Optional<Role> of(String word, Set<Role> among) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word) && among.contains(role))
                .findFirst();
    }

    /** The roles with these words; words that are none are left out. */
    public static Set<Role> allOf(Collection<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> of(word, EnumSet.allOf(Role.class)).ifPresent(roles::add));
        return roles;
    }

    /** The words of these roles, in the order of the alphabet. */
    public static List<String> words(Collection<Role> roles) {
        return roles.stream().map(Role::word).sorted().toList();
    }
}
