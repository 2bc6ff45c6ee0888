/** Pinion's rewriter. */
@NullMarked
package dev.pinion.rewriter;

import org.jspecify.annotations.NullMarked;
