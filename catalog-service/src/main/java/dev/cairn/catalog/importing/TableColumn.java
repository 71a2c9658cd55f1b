package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import java.util.regex.Pattern;

/** What a column of a table tells, by the words of its header. */
enum TableColumn {
    NUMBER("#|no\\.?|nr\\.?|phase|stage|step|module|week|level|day"),
    SKILLS("(required )?skills?( ?/ ?tools)?|tools|topics|technologies|key topics"),
    OBJECTIVES("(learning )?(goals?|objectives?)"),
    OUTCOME("(expected )?outcomes?|deliverables?|result"),
    DURATION("duration|time|estimate|estimated time|length"),
    PREREQUISITES("pre-?requisites?|requires"),
    RESOURCES("links?|resources?|recommended resources?|url|read more|discussion|materials?"),
    TITLE("category|topic|title|name|subject|course|courses|area|focus area|trend|project|skill"),
    DESCRIPTION("");

    private final Pattern words;

    TableColumn(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    private static final Pattern SAYS_TITLE = Pattern.compile("topic|title|name", Pattern.CASE_INSENSITIVE);

    /** Whether the name of a column says that it is the title, and not only what else may be one. */
    static boolean saysTitle(String header) {
        return SAYS_TITLE.matcher(plain(header)).matches();
    }

    private static String plain(String header) {
        return TitleText.withoutTrailingColon(Plain.withoutLeadingDecoration(Plain.squeeze(header)));
    }

    static TableColumn of(String header) {
        String plain = plain(header);
        for (TableColumn column : values()) {
            if (column != DESCRIPTION && column.words.matcher(plain).matches()) {
                return column;
            }
        }
        return DESCRIPTION;
    }
}
