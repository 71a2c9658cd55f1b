package dev.cairn.catalog.organization.model;

import java.util.regex.Pattern;

/** What may be an alias: it stands in addresses and begins keys and events, so it is plain. */
public final class AliasPolicy {

    public static final String EXPECTED =
            "2 to 50 lower-case letters, digits and hyphens, with a letter or digit at both ends";

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9][a-z0-9-]{0,48}[a-z0-9]");

    private AliasPolicy() {}

    /** Whether the text can be an alias, not whether it is free. */
    public static boolean allows(String alias) {
        return ALIAS.matcher(alias).matches();
    }
}
