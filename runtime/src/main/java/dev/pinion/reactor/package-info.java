/** Wakes futures when a channel is ready: the part of an executor that waits for the kernel. */
@NullMarked
package dev.pinion.reactor;

import org.jspecify.annotations.NullMarked;
