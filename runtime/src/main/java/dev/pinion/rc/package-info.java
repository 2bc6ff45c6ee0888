/** Shared ownership: the last handle to be closed closes what they share. */
@NullMarked
package dev.pinion.rc;

import org.jspecify.annotations.NullMarked;
