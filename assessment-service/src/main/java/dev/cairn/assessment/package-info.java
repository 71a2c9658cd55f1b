/** Assessment: how learning is checked. */
@NullMarked
package dev.cairn.assessment;

import org.jspecify.annotations.NullMarked;
