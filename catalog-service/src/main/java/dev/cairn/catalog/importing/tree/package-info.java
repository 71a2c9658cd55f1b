/** The CommonMark tree before anything is recognized in it: parsed, measured by what it shows, its links and footnotes put right. */
@NullMarked
package dev.cairn.catalog.importing.tree;

import org.jspecify.annotations.NullMarked;
