/** Locks, channels and signals that a task awaits instead of blocking its thread. */
@NullMarked
package dev.pinion.sync;

import org.jspecify.annotations.NullMarked;
