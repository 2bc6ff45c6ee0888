/** The work-stealing executor. Not exported. */
@NullMarked
package dev.pinion.scheduler;

import org.jspecify.annotations.NullMarked;
