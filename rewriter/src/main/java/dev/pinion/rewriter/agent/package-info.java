/** The rewriter as a Java agent. */
@NullMarked
package dev.pinion.rewriter.agent;

import org.jspecify.annotations.NullMarked;
