/** The edge: routing, login, limits, and the web client's files. No word of the domain. */
@NullMarked
package dev.cairn.gateway;

import org.jspecify.annotations.NullMarked;
