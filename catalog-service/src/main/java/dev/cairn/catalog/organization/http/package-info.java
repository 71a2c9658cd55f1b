/** Organizations and people over HTTP. */
@NullMarked
package dev.cairn.catalog.organization.http;

import org.jspecify.annotations.NullMarked;
