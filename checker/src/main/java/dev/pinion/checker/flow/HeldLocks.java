package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The thread-owned locks that an async body holds at its awaits. */
public final class HeldLocks {

  /**
   * A lock held across an await.
   *
   * @param await the first await it is held across
   * @param taken the synchronized statement or the call that takes it
   * @param surely on every path to the await
   */
  public record HeldLock(TreePath await, Tree taken, boolean surely) {}

  private HeldLocks() {}

  /** What the body holds, each lock at the first await. */
  public static List<HeldLock> of(Unit unit, AsyncBody body) {
    Map<Tree, HeldLock> found = new LinkedHashMap<>();
    for (TreePath await : body.awaits()) {
      monitors(body, await).forEach(m -> found.putIfAbsent(m, new HeldLock(await, m, true)));
    }
    Models models = Models.of(unit.state());
    if (takesLocks(body, models)) {
      LockFlow flow = new LockFlow(unit, BodyGraph.of(unit, body.path()), models);
      for (TreePath await : body.awaits()) {
        Set<Tree> surely = new HashSet<>(flow.heldAt(await.getLeaf(), true));
        for (Tree taken : flow.heldAt(await.getLeaf(), false)) {
          found.putIfAbsent(taken, new HeldLock(await, taken, surely.contains(taken)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** The synchronized statements of the body around an await; those around the body end earlier. */
  private static List<Tree> monitors(AsyncBody body, TreePath await) {
    List<Tree> monitors = new ArrayList<>();
    TreePath path = await;
    while (path.getLeaf() != body.lambda()) {
      if (path.getParentPath().getLeaf() instanceof SynchronizedTree monitor
          && monitor.getBlock() == path.getLeaf()) {
        monitors.add(monitor);
      }
      path = path.getParentPath();
    }
    return monitors;
  }

  private static boolean takesLocks(AsyncBody body, Models models) {
    boolean[] takes = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        takes[0] |= acquires(models.method(ASTHelpers.getSymbol(tree)).lock());
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(body.lambda().getBody(), null);
    return takes[0];
  }

  private static boolean acquires(MethodModel.Lock lock) {
    return lock == MethodModel.Lock.ACQUIRES || lock == MethodModel.Lock.ACQUIRES_IF_TRUE;
  }
}
