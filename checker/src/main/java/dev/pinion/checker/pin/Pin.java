package dev.pinion.checker.pin;

import com.sun.source.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Why a value must stay where it is.
 *
 * @param at what pins it: a call, or the declaration of a pinned field or parameter; null where
 *     that is in another file
 */
public record Pin(Cause cause, @Nullable Tree at) {

  /** What has pinned a value. */
  public enum Cause {
    /** A future was polled. */
    POLLED,
    /** It is used by an operation that has not completed. */
    IN_FLIGHT,
    /** It was passed to a pinned parameter. */
    PASSED,
    /** Its class is pinned, and it was used. */
    USED,
    /** It is a pinned parameter of the method itself. */
    PARAMETER,
    /** It lies in a pinned field. */
    FIELD
  }
}
