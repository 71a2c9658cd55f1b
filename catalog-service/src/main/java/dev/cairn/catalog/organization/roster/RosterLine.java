package dev.cairn.catalog.organization.roster;

import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.Role;
import java.util.Set;

/** What one line of a roster says. Lines are counted from 1, which is the header's. */
public sealed interface RosterLine {

    /** The file's name; empty when the roster is one file. */
    String file();

    long line();

    /** A person to be added. */
    record Person(String file, long line, Newcomer newcomer, Set<Role> roles) implements RosterLine {}

    /** Says something of another line, and is right in itself: an organization, a role, an enrolment. */
    record Note(String file, long line) implements RosterLine {}

    /** Cannot be taken. */
    record Faulty(String file, long line, RosterFault fault) implements RosterLine {}
}
