package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The async bodies of a compilation unit and the awaits that stand directly in them. */
public final class AsyncBodies {
  private static final String ASYNC_BODY = "dev.pinion.future.AsyncBody";

  private final Map<LambdaExpressionTree, AsyncBody> bodies = new LinkedHashMap<>();
  private final List<TreePath> strayAwaits = new ArrayList<>();
  private final Set<Tree> awaits = new HashSet<>();

  private final Unit unit;

  private AsyncBodies(Unit unit) {
    this.unit = unit;
    for (TreePath await : unit.sights().awaits()) {
      awaits.add(await.getLeaf());
      TreePath code = enclosingCode(await);
      if (code != null && isAsyncBody(code)) {
        bodies
            .computeIfAbsent((LambdaExpressionTree) code.getLeaf(), tree -> new AsyncBody(code))
            .addAwait(await);
      } else {
        strayAwaits.add(await);
      }
    }
  }

  public static AsyncBodies of(Unit unit) {
    return unit.facts(AsyncBodies.class, AsyncBodies::new);
  }

  /** The bodies with at least one await, in the order of their first awaits. */
  public Iterable<AsyncBody> withAwaits() {
    return bodies.values();
  }

  /** Awaits with no async body directly around them. */
  public List<TreePath> strayAwaits() {
    return strayAwaits;
  }

  boolean isAwait(Tree call) {
    return awaits.contains(call);
  }

  /** The source of a method, if it is in this unit. */
  public @Nullable MethodTree declaration(MethodSymbol method) {
    for (TreePath type : unit.sights().classes()) {
      if (ASTHelpers.getSymbol(type.getLeaf()) == method.owner) {
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
          if (member instanceof MethodTree tree && ASTHelpers.getSymbol(tree) == method) {
            return tree;
          }
        }
      }
    }
    return null;
  }

  /** Whether this lambda is compiled to a state machine: its target type says so. */
  public static boolean isAsyncBody(TreePath path) {
    return path.getLeaf() instanceof JCLambda lambda && isAsyncBody(lambda.target);
  }

  /** Whether a function of this type is compiled to a state machine. */
  public static boolean isAsyncBody(@Nullable Type type) {
    return type != null && type.tsym.getQualifiedName().contentEquals(ASYNC_BODY);
  }

  /** The code of a lambda or of a method that has some. */
  public static Tree body(Tree code) {
    return code instanceof LambdaExpressionTree lambda
        ? lambda.getBody()
        : ((MethodTree) code).getBody();
  }

  /** The lambda, method or class whose code directly holds {@code path}. */
  public static @Nullable TreePath enclosingCode(TreePath path) {
    TreePath around = path.getParentPath();
    while (around != null
        && !(around.getLeaf() instanceof LambdaExpressionTree
            || around.getLeaf() instanceof MethodTree
            || around.getLeaf() instanceof ClassTree)) {
      around = around.getParentPath();
    }
    return around;
  }
}
