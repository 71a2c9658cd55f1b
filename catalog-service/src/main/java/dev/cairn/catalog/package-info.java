/** What can be learned: roadmaps, their editions, and the people of an organization. */
@NullMarked
package dev.cairn.catalog;

import org.jspecify.annotations.NullMarked;
