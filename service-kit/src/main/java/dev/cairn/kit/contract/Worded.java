package dev.cairn.kit.contract;

/** Implemented by an enum whose constants stand in the API as words. */
public interface Worded {

    /** As it stands in the API. */
    String word();
}
