package dev.cairn.assessment;

/** Roles of an organization, as far as the assessment asks for them. */
public final class Roles {

    public static final String AUTHOR = "author";
    public static final String LEARNER = "learner";

    private Roles() {}
}
