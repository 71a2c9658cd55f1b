package dev.cairn.catalog.organization.roster;

/** Leaves the reading of a roster; only within this package. */
final class UnreadableRoster extends RuntimeException {

    private final transient Roster roster;

    UnreadableRoster(Roster roster) {
        super(null, null, false, false);
        this.roster = roster;
    }

    static UnreadableRoster because(String code, String value, String expected) {
        return new UnreadableRoster(new Roster.Unreadable(new RosterFault(code, value, expected)));
    }

    Roster roster() {
        return roster;
    }
}
