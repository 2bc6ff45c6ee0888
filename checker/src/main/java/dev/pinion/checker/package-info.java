/** Pinion's checker. */
@NullMarked
package dev.pinion.checker;

import org.jspecify.annotations.NullMarked;
