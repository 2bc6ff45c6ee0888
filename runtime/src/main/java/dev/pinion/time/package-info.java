/** Futures that wait for time to pass, and the timer that wakes them. */
@NullMarked
package dev.pinion.time;

import org.jspecify.annotations.NullMarked;
