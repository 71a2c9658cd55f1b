package dev.cairn.catalog.importing.tree;

import org.commonmark.node.CustomBlock;

/** The text of a footnote, where the document has it. */
final class FootnoteDefinition extends CustomBlock {

    /** What it is referred to by, without the marks around it. */
    final String label;

    FootnoteDefinition(String label) {
        this.label = label;
    }
}
