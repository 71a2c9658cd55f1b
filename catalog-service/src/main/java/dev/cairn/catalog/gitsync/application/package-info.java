/** Use cases of following a Git repository. */
@NullMarked
package dev.cairn.catalog.gitsync.application;

import org.jspecify.annotations.NullMarked;
