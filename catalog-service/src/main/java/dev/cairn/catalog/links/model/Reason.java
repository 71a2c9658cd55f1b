package dev.cairn.catalog.links.model;

import dev.cairn.kit.contract.Worded;
import java.util.Locale;

/** Why a link is in its state, where a status does not say it. */
public enum Reason implements Worded {
    /** It says nothing of where it stands. */
    RELATIVE,
    /** It is no address of the web, such as {@code mailto:}. */
    OTHER_SCHEME,
    /** No browser would know what to ask. */
    MALFORMED,
    /** It holds a name or a password. */
    CREDENTIALS,
    /** Its port is not one that may be asked. */
    PORT,
    /** It is longer than {@value LinkAddress#LONGEST} characters. */
    TOO_LONG,
    /** It leads to an address that is not of the public internet. */
    PRIVATE_ADDRESS,
    /** Nobody has the name. */
    NAME_UNKNOWN,
    /** The name could not be asked for. */
    NAME_NOT_RESOLVED,
    /** There was no connection. */
    NOT_REACHED,
    /** It took longer than is waited for. */
    TIMED_OUT,
    /** It answered that something failed there. */
    SERVER_ERROR,
    /** What it answered was no HTTP. */
    BROKEN_ANSWER,
    /** It leads round in circles, or nowhere. */
    REDIRECTS,
    /** Its certificate cannot be trusted. */
    CERTIFICATE;

    /** As it stands in the API. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a link of which this is said again and again is dead. A circle may be one for those without cookies. */
    boolean endsInDeath() {
        return this != REDIRECTS;
    }
}
