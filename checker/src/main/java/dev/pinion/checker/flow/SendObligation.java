package dev.pinion.checker.flow;

import com.sun.source.util.TreePath;

/**
 * Why a future must be free to change threads.
 *
 * @param where the call, method or field that requires it
 * @param viaPrivate the future gets there out of a private method or field: what is wrong with it
 *     is reported there, where it is used
 */
public record SendObligation(Kind kind, TreePath where, boolean viaPrivate) {

  public boolean isAwaited() {
    return kind == Kind.AWAITED;
  }

  /** What requires it. */
  public enum Kind {
    /** It is passed where other threads take it on. */
    HANDED_OVER,
    /** It is the result of a method that is not private. */
    RETURNED,
    /** It is stored in a field that is not private. */
    STORED,
    /** It is awaited by a future that must itself be free to change threads. */
    AWAITED
  }
}
