/** Between futures of this project and those of the JDK, both ways. */
@NullMarked
package dev.pinion.interop;

import org.jspecify.annotations.NullMarked;
