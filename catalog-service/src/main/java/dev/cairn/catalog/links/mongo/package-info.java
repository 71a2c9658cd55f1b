/** What is known of links, in MongoDB. */
@NullMarked
package dev.cairn.catalog.links.mongo;

import org.jspecify.annotations.NullMarked;
