package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The crossings of a compilation unit, each in the body that makes it happen. */
final class Crossings {

  /** A method, lambda or initializer that hands something to another thread. */
  record Maker(TreePath path, Tree body, Footprint footprint) {}

  private final Scope scope;
  private final List<Maker> makers = new ArrayList<>();
  private final Map<Tree, Footprint> cargo = new HashMap<>();

  private Crossings(Unit unit) {
    scope = Scope.of(unit);
    Map<Tree, TreePath> bodies = new LinkedHashMap<>();
    for (TreePath call : unit.sights().calls()) {
      if (mayCross(call.getLeaf())) {
        bodiesAround(call, bodies);
      }
    }
    bodies.forEach(
        (body, path) -> {
          Footprint footprint = BodyScan.maker(scope, path.getLeaf(), body);
          if (!footprint.crossings.isEmpty()) {
            makers.add(new Maker(path, body, footprint));
          }
        });
  }

  static Crossings of(Unit unit) {
    return unit.facts(Crossings.class, Crossings::new);
  }

  List<Maker> makers() {
    return makers;
  }

  /** What a value that crosses brings to the other side. */
  Footprint cargo(ExpressionTree value) {
    return cargo.computeIfAbsent(value, v -> BodyScan.task(scope, value));
  }

  private boolean mayCross(Tree call) {
    if (!(ASTHelpers.getSymbol(call) instanceof MethodSymbol method)) {
      return false;
    }
    MethodModel model = scope.models().method(method);
    return model.receiver().sending() || model.parameters().stream().anyMatch(Position::sending);
  }

  /** The code around a call: a lambda may run in place, then its method hands over as well. */
  private static void bodiesAround(TreePath call, Map<Tree, TreePath> bodies) {
    TreePath inner = call;
    for (TreePath path = call.getParentPath(); path != null; path = path.getParentPath()) {
      switch (path.getLeaf()) {
        case LambdaExpressionTree lambda -> {
          // A value that is an argument's part is not in the lambda's body.
          if (lambda.getBody() == inner.getLeaf()) {
            bodies.putIfAbsent(lambda.getBody(), path);
          }
        }
        case MethodTree method -> {
          bodies.putIfAbsent(method.getBody(), path);
          return;
        }
        case ClassTree type -> {
          Tree member = inner.getLeaf();
          if (member instanceof BlockTree || member instanceof VariableTree) {
            bodies.putIfAbsent(member, inner);
          }
          return;
        }
        default -> {}
      }
      inner = path;
    }
  }
}
