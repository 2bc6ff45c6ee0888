/**
 * The contracts: what a future is, how it is polled and how it wakes who polled it. No threads
 * here; everything works with any executor.
 */
@NullMarked
package dev.pinion.future;

import org.jspecify.annotations.NullMarked;
