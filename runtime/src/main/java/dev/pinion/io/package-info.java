/** Reading and writing bytes without blocking a thread. */
@NullMarked
package dev.pinion.io;

import org.jspecify.annotations.NullMarked;
