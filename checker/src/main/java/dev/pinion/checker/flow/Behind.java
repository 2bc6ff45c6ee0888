package dev.pinion.checker.flow;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.tools.javac.tree.JCTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tasks do with a variable, and which uses of a body may come once they are handed over, as
 * far as the source text shows: what stands behind the first of them, what its call is a part of,
 * and all if there is a loop around it. Spares most bodies their control-flow graph.
 */
final class Behind {
  private final Nesting nesting;
  private final Set<Tree> around = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Access> inTasks = new ArrayList<>();
  private int first = Integer.MAX_VALUE;
  private boolean again;

  Behind(Nesting nesting) {
    this.nesting = nesting;
  }

  void add(Crossing crossing, List<Access> uses) {
    inTasks.addAll(uses);
    Tree call = crossing.anchor();
    first = Math.min(first, ((JCTree) call).getStartPosition());
    for (Tree tree = call; tree != null && around.add(tree); tree = nesting.parent(tree)) {
      again |= isLoop(tree);
    }
  }

  /** What the tasks do. */
  List<Access> inTasks() {
    return inTasks;
  }

  /** Those of the uses that may come after. */
  List<Access> of(List<Access> uses) {
    List<Access> after = new ArrayList<>();
    for (Access use : uses) {
      if (contains(use)) {
        after.add(use);
      }
    }
    return after;
  }

  private boolean contains(Access use) {
    return again
        || ((JCTree) use.anchor()).getStartPosition() >= first
        || around.contains(use.anchor());
  }

  private static boolean isLoop(@Nullable Tree tree) {
    return tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree;
  }
}
