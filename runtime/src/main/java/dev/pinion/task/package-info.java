/** Tasks: futures that an executor drives to their end, and the handles on them. */
@NullMarked
package dev.pinion.task;

import org.jspecify.annotations.NullMarked;
