package dev.cairn.progress;

/** Roles of an organization, as far as progress asks for them. */
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String MENTOR = "mentor";
    public static final String LEARNER = "learner";

    private Roles() {}
}
