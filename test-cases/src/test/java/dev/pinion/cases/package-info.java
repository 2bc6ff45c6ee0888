/** Runs the cases of this folder: what is rejected, accepted, and knowingly missed. */
@NullMarked
package dev.pinion.cases;

import org.jspecify.annotations.NullMarked;
