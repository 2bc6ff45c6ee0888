/** The rewriter for finished class folders and jars. */
@NullMarked
package dev.pinion.rewriter.files;

import org.jspecify.annotations.NullMarked;
