/** Is a type Send, Sync, pinned, and if not, why: a verdict with its chain of reasons. */
@NullMarked
package dev.pinion.checker.type;

import org.jspecify.annotations.NullMarked;
