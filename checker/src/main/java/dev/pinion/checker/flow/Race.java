package dev.pinion.checker.flow;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.type.SyncVerdict;
import org.jspecify.annotations.Nullable;

/**
 * Two uses of one object, at least one a write, in threads that nothing orders.
 *
 * @param crossing what brought the object to the other thread
 * @param task the use on the other side; in a crossing nobody can look behind, the mention of it
 * @param other the use that conflicts with it
 * @param made where the object is declared, if that is in this file
 * @param type what is known of the type of the object
 * @param verdict whether it is safe to share
 */
public record Race(
    Kind kind,
    Crossing crossing,
    Access task,
    Access other,
    @Nullable Tree made,
    Type type,
    SyncVerdict verdict) {

  /** Who conflicts with whom. */
  public enum Kind {
    /** The runs of one function overlap and write the same object. */
    OVERLAPPING_RUNS,
    /** The code that handed it over uses it after that. */
    MAKER_AFTER_CROSSING,
    /** The same, and where it went nobody can see. */
    GIVEN_AWAY,
    /** Strict: it cannot be shown that nobody else uses it, nor that it is safe to share. */
    NOT_SHOWN,
    /** Two tasks that run at the same time. */
    TWO_TASKS
  }
}
