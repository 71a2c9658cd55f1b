/** Use cases of organizations and their people. */
@NullMarked
package dev.cairn.catalog.organization.application;

import org.jspecify.annotations.NullMarked;
