package dev.pinion.checker.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One use of what a place holds.
 *
 * @param type the static type of what is used
 * @param tree where it is written
 * @param anchor the tree of the analysed body that it happens in: {@code tree}, or the call that
 *     leads to it
 * @param index the index of an {@link Part#ELEMENT}
 * @param via the methods of the same source through which the body gets there
 */
public record Access(
    Place place,
    Part part,
    Mode mode,
    Type type,
    Tree tree,
    Tree anchor,
    Set<Hold> locks,
    @Nullable ExpressionTree index,
    List<MethodSymbol> via)
    implements Footprint.Event {

  /** What of the place is used. */
  public enum Part {
    /** The variable itself: a field or static is read or assigned. */
    SLOT,
    /** The object it refers to. */
    CONTENT,
    /** An element of the array it refers to. */
    ELEMENT
  }

  /** What happens to it. */
  public enum Mode {
    /** It is named on the way to something else, or compared: nothing of it is used. */
    NAMES,
    /** It may be handed on: that cannot be seen. */
    MAY_REACH,
    /** It is handed on: whoever got it can use it in any way. */
    REACHES,
    READS,
    WRITES,
    /** Read, changed and written back: {@code n++}. */
    UPDATES
  }

  /** The same use of what another path leads to. */
  Access of(Place other, Type otherType, Set<Hold> held) {
    return new Access(other, part, mode, otherType, tree, anchor, held, index, via);
  }

  public boolean writes() {
    return mode == Mode.WRITES || mode == Mode.UPDATES;
  }

  /** Whether others may use what is in the place through this use of it. */
  boolean reaches() {
    return mode == Mode.REACHES || mode == Mode.MAY_REACH;
  }

  /** Whether something of the object is used, for sure. */
  boolean isCertain() {
    return mode != Mode.NAMES && mode != Mode.MAY_REACH;
  }

  /** Whether a lock is held that keeps out every other use that holds it too. */
  public boolean isLocked() {
    return locks.stream().anyMatch(hold -> hold.guards(writes()));
  }
}
