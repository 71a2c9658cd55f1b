/** Re-imports over HTTP. */
@NullMarked
package dev.cairn.catalog.reimport.http;

import org.jspecify.annotations.NullMarked;
