package dev.pinion.checker.flow;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;

/** A lambda that is compiled to a state machine. */
public final class AsyncBody {
  private final TreePath path;
  private final List<TreePath> awaits = new ArrayList<>();

  AsyncBody(TreePath path) {
    this.path = path;
  }

  void addAwait(TreePath await) {
    awaits.add(await);
  }

  public TreePath path() {
    return path;
  }

  public LambdaExpressionTree lambda() {
    return (LambdaExpressionTree) path.getLeaf();
  }

  /** The awaits directly in it, in the order of the source. */
  public List<TreePath> awaits() {
    return awaits;
  }
}
