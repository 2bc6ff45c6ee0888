package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The crossings of a compilation unit, each in the body that makes it happen. */
final class Crossings {

  /** A method, lambda or initializer that hands something to another thread. */
  record Maker(TreePath path, Tree body, Footprint footprint) {}

  private static final int MOST_CALLS_DEEP = 3;

  private final Scope scope;
  private final List<Maker> makers = new ArrayList<>();
  private final Map<List<@Nullable Object>, Footprint> cargo = new HashMap<>();
  private final IdentityHashMap<Crossing, Footprint> innerCargo = new IdentityHashMap<>();

  private Crossings(Unit unit) {
    scope = Scope.of(unit);
    Map<Tree, TreePath> bodies = new LinkedHashMap<>();
    Set<TreePath> seen = new HashSet<>();
    DescribedCalls described = DescribedCalls.found(unit);
    for (DescribedCalls.Call call : described.calls()) {
      if (described.mayCross(call.model())) {
        bodiesAround(call.path(), bodies, seen);
      }
    }
    for (TreePath reference : unit.sights().references()) {
      if (isGivenToCall(reference) && described.mayCross(modelOf(reference))) {
        bodiesAround(reference, bodies, seen);
      }
    }
    // Who calls a method of the same file that hands something over does so itself.
    Set<MethodSymbol> handing = new HashSet<>();
    for (int depth = 0; depth < MOST_CALLS_DEEP && handing.addAll(methods(bodies)); depth++) {
      for (TreePath call : unit.sights().calls()) {
        if (handing.contains(ASTHelpers.getSymbol(call.getLeaf()))) {
          bodiesAround(call, bodies, seen);
        }
      }
    }
    for (Map.Entry<Tree, TreePath> entry : bodies.entrySet()) {
      Tree body = entry.getKey();
      TreePath path = entry.getValue();
      Footprint footprint = BodyScan.maker(scope, path.getLeaf(), body);
      if (!footprint.crossings.isEmpty() || !footprint.unseen.isEmpty()) {
        makers.add(new Maker(path, body, footprint));
      }
    }
  }

  static Crossings of(Unit unit) {
    return unit.facts(Crossings.class, Crossings::new);
  }

  List<Maker> makers() {
    return makers;
  }

  /** What a value that crosses brings to the other side. */
  Footprint cargo(Crossing crossing) {
    Frame frame = crossing.frame();
    if (frame.made() != null || !frame.arguments().isEmpty()) {
      return innerCargo.computeIfAbsent(crossing, this::read);
    }
    // Who calls the same method of the same object hands over the same.
    List<@Nullable Object> task =
        Arrays.asList(crossing.value(), frame.receiver(), frame.enclosing(), frame.ownClasses());
    return cargo.computeIfAbsent(task, t -> read(crossing));
  }

  private Footprint read(Crossing crossing) {
    return BodyScan.task(scope, crossing.value(), crossing.expected(), crossing.frame());
  }

  /** The methods among these of which it is certain that a call means them. */
  private static List<MethodSymbol> methods(Map<Tree, TreePath> bodies) {
    List<MethodSymbol> methods = new ArrayList<>();
    for (TreePath path : bodies.values()) {
      if (path.getLeaf() instanceof MethodTree method) {
        MethodSymbol symbol = ASTHelpers.getSymbol(method);
        if (!ASTHelpers.methodCanBeOverridden(symbol)) {
          methods.add(symbol);
        }
      }
    }
    return methods;
  }

  /** {@code tasks.forEach(pool::execute)}. */
  private static boolean isGivenToCall(TreePath reference) {
    return reference.getParentPath().getLeaf() instanceof MethodInvocationTree;
  }

  private MethodModel modelOf(TreePath reference) {
    return scope.models().method(ASTHelpers.getSymbol((MemberReferenceTree) reference.getLeaf()));
  }

  /**
   * The code around a call: a lambda may run in place, then its method hands over as well.
   *
   * @param seen the paths whose surroundings are known already
   */
  private static void bodiesAround(TreePath call, Map<Tree, TreePath> bodies, Set<TreePath> seen) {
    TreePath inner = call;
    for (TreePath path = call.getParentPath();
        path != null && seen.add(inner);
        path = path.getParentPath()) {
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
