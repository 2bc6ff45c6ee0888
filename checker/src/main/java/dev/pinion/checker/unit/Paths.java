package dev.pinion.checker.unit;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Where the trees of a unit stand: one pass, where {@link TreePath#getPath} takes one a tree. */
final class Paths extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final CompilationUnitTree unit;
  private final IdentityHashMap<Tree, Tree> parents = new IdentityHashMap<>();
  private @Nullable Tree parent;

  Paths(CompilationUnitTree unit) {
    this.unit = unit;
    scan(unit, null);
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree == null) {
      return null;
    }
    Tree outer = parent;
    if (outer != null) {
      parents.putIfAbsent(tree, outer);
    }
    parent = tree;
    super.scan(tree, null);
    parent = outer;
    return null;
  }

  @Nullable TreePath of(Tree tree) {
    Deque<Tree> around = new ArrayDeque<>();
    for (Tree at = tree; at != unit; ) {
      around.push(at);
      at = parents.get(at);
      if (at == null) {
        return null;
      }
    }
    TreePath path = new TreePath(unit);
    for (Tree inner : around) {
      path = new TreePath(path, inner);
    }
    return path;
  }
}
