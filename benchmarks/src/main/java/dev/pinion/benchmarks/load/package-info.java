/** Loads that look for what is lost or leaked; `benchmarks/load` runs them. */
@NullMarked
package dev.pinion.benchmarks.load;

import org.jspecify.annotations.NullMarked;
