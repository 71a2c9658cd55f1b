/** Git sources over HTTP: bound by authors, told of pushes by whoever keeps the repository. */
@NullMarked
package dev.cairn.catalog.gitsync.http;

import org.jspecify.annotations.NullMarked;
