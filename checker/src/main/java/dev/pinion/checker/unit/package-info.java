/** One compilation unit: what is in sight in it, how strictly it is judged, facts found once. */
@NullMarked
package dev.pinion.checker.unit;

import org.jspecify.annotations.NullMarked;
