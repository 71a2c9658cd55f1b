package dev.cairn.catalog;

/** Roles of an organization, as far as the catalog asks for them. */
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String AUTHOR = "author";
    public static final String MENTOR = "mentor";

    private Roles() {}
}
