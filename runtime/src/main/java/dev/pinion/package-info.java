/** The front door: async bodies and the runtime that drives them. */
@NullMarked
package dev.pinion;

import org.jspecify.annotations.NullMarked;
