/** What every service needs and none owns. Spring Boot finds it by itself. */
@NullMarked
package dev.cairn.kit;

import org.jspecify.annotations.NullMarked;
