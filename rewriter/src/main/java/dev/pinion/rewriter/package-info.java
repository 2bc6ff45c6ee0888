/**
 * Compiles async bodies to state machines, class bytes in and class bytes out. {@link
 * dev.pinion.rewriter.Rewriter} is the transformer; the packages below bring it into javac, a
 * running JVM, and finished folders and jars.
 */
@NullMarked
package dev.pinion.rewriter;

import org.jspecify.annotations.NullMarked;
