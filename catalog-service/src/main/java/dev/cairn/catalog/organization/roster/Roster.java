package dev.cairn.catalog.organization.roster;

import java.util.List;

/** What came in. */
public sealed interface Roster {

    /** It can be read; some of its lines may be faulty. */
    record Read(List<RosterLine> lines) implements Roster {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /** Nothing of it can be taken. */
    record Unreadable(RosterFault fault) implements Roster {}

    /** It is larger than is taken. */
    record TooLarge(String found, String expected) implements Roster {}
}
