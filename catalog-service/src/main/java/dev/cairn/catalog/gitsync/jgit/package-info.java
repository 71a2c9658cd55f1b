/** Git repositories, read with JGit and asked with care: their addresses come from outside. */
@NullMarked
package dev.cairn.catalog.gitsync.jgit;

import org.jspecify.annotations.NullMarked;
