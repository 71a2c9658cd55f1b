package dev.cairn.catalog.importing.tree;

import org.commonmark.node.CustomNode;

/** The mark in a text to which a footnote belongs. */
final class FootnoteReference extends CustomNode {

    /** Of the footnote, as it is written here. */
    final String label;

    FootnoteReference(String label) {
        this.label = label;
    }
}
