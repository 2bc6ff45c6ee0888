/** Polls and what they pin: who holds the waker, and where a pinned value goes. */
@NullMarked
package dev.pinion.checker.pin;

import org.jspecify.annotations.NullMarked;
