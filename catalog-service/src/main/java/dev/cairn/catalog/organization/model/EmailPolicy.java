package dev.cairn.catalog.organization.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is taken for an e-mail address. A rough check; whether somebody reads there only a mail can tell. */
public final class EmailPolicy {

    public static final String EXPECTED = "an e-mail address of at most 254 characters";

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    private EmailPolicy() {}

    public static boolean allows(String email) {
        return email.length() <= LONGEST
                && ADDRESS.matcher(email).matches()
                && !email.contains("..")
                && !email.startsWith(".")
                && !email.contains(".@")
                && email.indexOf('.', email.indexOf('@')) > 0;
    }

    /** The form in which addresses are compared and kept. */
    public static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
