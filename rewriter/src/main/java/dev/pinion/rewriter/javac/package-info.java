/** The rewriter as a javac plug-in. */
@NullMarked
package dev.pinion.rewriter.javac;

import org.jspecify.annotations.NullMarked;
