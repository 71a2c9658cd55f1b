/** The OpenAPI description of a service: what its code says already, said to those who write clients. */
@NullMarked
package dev.cairn.kit.contract;

import org.jspecify.annotations.NullMarked;
