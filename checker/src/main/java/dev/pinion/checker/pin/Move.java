package dev.pinion.checker.pin;

import com.sun.source.util.TreePath;

/**
 * A pinned value that goes elsewhere.
 *
 * @param at the return, the assignment, the argument or the function that takes it along
 * @param name the variable that holds it
 * @param to what takes it, in words for {@link Way#PASSED} and {@link Way#KEPT}
 * @param surely it is pinned on every path, and moves
 */
public record Move(TreePath at, String name, Way way, String to, Pin pin, boolean surely) {

  /** Where it goes. */
  public enum Way {
    RETURNED,
    STORED,
    /** The method that it is passed to stores it. */
    KEPT,
    /** It is passed to a parameter that is not pinned. */
    PASSED,
    SENT,
    CAPTURED,
    CLONED,
    /** It becomes a part of another future. */
    WRAPPED
  }
}
