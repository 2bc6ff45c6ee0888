/** Pinion's cli. */
@NullMarked
package dev.pinion.cli;

import org.jspecify.annotations.NullMarked;
