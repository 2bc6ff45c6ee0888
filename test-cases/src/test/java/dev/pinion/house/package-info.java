/** What holds for all modules together. */
@NullMarked
package dev.pinion.house;

import org.jspecify.annotations.NullMarked;
