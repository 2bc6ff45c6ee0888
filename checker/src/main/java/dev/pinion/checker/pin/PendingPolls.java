package dev.pinion.checker.pin;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.BodyGraph;
import dev.pinion.checker.flow.ForwardAnalysis;
import dev.pinion.checker.unit.OwnCode;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where polls return pending and have left their waker with nobody: a forward analysis on the
 * control-flow graph of each. In default strength a path is silent as soon as some path to it names
 * the context or a waker; in strict code every path must have handed the waker over.
 */
public final class PendingPolls {

  /**
   * A poll that nobody will follow.
   *
   * @param at the return, or the expression that is the body of a lambda
   * @param poll the method or lambda
   * @param surely no path to it names the context or a waker
   * @param ends whether the poll can return anything else
   */
  public record Forgotten(TreePath at, Tree poll, boolean surely, boolean ends) {}

  private final TreePath code;
  private final boolean strict;
  private final Set<Tree> uses;

  /** What is returned, an expression for each way to choose it, with the return it is part of. */
  private final Map<Tree, Tree> results = new HashMap<>();

  private PendingPolls(Unit unit, TreePath code, boolean strict) {
    this.code = code;
    this.strict = strict;
    uses = WakerUses.in(unit, code.getLeaf(), strict);
    if (code.getLeaf() instanceof LambdaExpressionTree lambda
        && lambda.getBody() instanceof ExpressionTree value) {
      Choices.of(value).forEach(choice -> results.put(choice, value));
    }
    new OwnCode() {
      @Override
      public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (tree.getExpression() != null) {
          Choices.of(tree.getExpression()).forEach(choice -> results.put(choice, tree));
        }
        return super.visitReturn(tree, null);
      }
    }.scan(AsyncBodies.body(code.getLeaf()), null);
  }

  /** Those of a compilation unit. */
  public static List<Forgotten> of(Unit unit) {
    List<Forgotten> found = new ArrayList<>();
    for (TreePath poll : Polls.of(unit)) {
      unit.guard(
          poll,
          () -> {
            List<Forgotten> surely = new PendingPolls(unit, poll, false).find(unit);
            found.addAll(surely);
            if (unit.isStrict(poll)) {
              Set<Tree> known = new HashSet<>();
              surely.forEach(forgotten -> known.add(forgotten.at().getLeaf()));
              new PendingPolls(unit, poll, true)
                  .find(unit).stream()
                      .filter(forgotten -> !known.contains(forgotten.at().getLeaf()))
                      .forEach(found::add);
            }
          });
    }
    return found;
  }

  /**
   * What is known at one point.
   *
   * @param waker the waker is in play: on some path in default, on each in strict
   * @param pending the variables that may hold a pending
   * @param open returns that have no waker so far: a finally block may still see to it
   * @param seenTo returns for which some path does
   */
  private record State(boolean waker, Set<Symbol> pending, Set<Tree> open, Set<Tree> seenTo) {
    static final State START = new State(false, Set.of(), Set.of(), Set.of());

    State join(State other, boolean strict) {
      return new State(
          strict ? waker && other.waker : waker || other.waker,
          union(pending, other.pending),
          union(open, other.open),
          union(seenTo, other.seenTo));
    }

    State used() {
      return new State(true, pending, Set.of(), union(seenTo, open));
    }

    State returned(Tree statement) {
      return waker
          ? new State(true, pending, open, union(seenTo, Set.of(statement)))
          : new State(false, pending, union(open, Set.of(statement)), seenTo);
    }

    State assigned(Symbol variable, boolean mayBePending) {
      Set<Symbol> changed = new LinkedHashSet<>(pending);
      if (mayBePending ? changed.add(variable) : changed.remove(variable)) {
        return new State(waker, changed, open, seenTo);
      }
      return this;
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
      if (some.containsAll(more)) {
        return some;
      }
      Set<T> all = new LinkedHashSet<>(some);
      all.addAll(more);
      return all;
    }
  }

  private List<Forgotten> find(Unit unit) {
    if (results.keySet().stream().noneMatch(PendingPolls::mayBePending)) {
      return List.of();
    }
    BodyGraph graph = BodyGraph.of(unit, code);
    State exit = new Solving().solve(graph, State.START).get(graph.exit());
    if (exit == null) {
      return List.of();
    }
    boolean ends = results.keySet().stream().anyMatch(result -> !Polls.isPending(result));
    return exit.open.stream()
        .filter(statement -> strict || !exit.seenTo.contains(statement))
        .map(statement -> new Forgotten(unit.requirePath(statement), code.getLeaf(), !strict, ends))
        .toList();
  }

  private final class Solving implements ForwardAnalysis<State> {
    @Override
    public State end(Block block, State entry) {
      State end = entry;
      for (Node node : block.getNodes()) {
        end = step(node, end);
      }
      return end;
    }

    @Override
    public State along(Block block, Block successor, State entry, State end) {
      return isThrown(block, successor) ? entry : end;
    }

    @Override
    public State join(State known, State reaching, Block at) {
      return known.join(reaching, strict);
    }
  }

  /** In strict code, a call that throws has handed nothing over. */
  private boolean isThrown(Block block, Block successor) {
    return strict
        && block instanceof ExceptionBlock throwing
        && throwing.getSuccessor() != successor;
  }

  private State step(Node node, State state) {
    Tree tree = node.getTree();
    State after = tree != null && uses.contains(tree) ? state.used() : state;
    if (node instanceof AssignmentNode assignment
        && assignment.getTarget() instanceof LocalVariableNode target) {
      Tree value = assignment.getExpression().getTree();
      return after.assigned(
          (Symbol) target.getElement(),
          value instanceof ExpressionTree expression
              && Choices.of(expression).stream().anyMatch(choice -> isPending(choice, state)));
    }
    Tree statement = tree == null ? null : results.get(tree);
    return tree != null && statement != null && isPending(tree, after)
        ? after.returned(statement)
        : after;
  }

  private static boolean isPending(Tree value, State state) {
    return Polls.isPending(value)
        || (value instanceof IdentifierTree name
            && state.pending.contains(ASTHelpers.getSymbol(name)));
  }

  private static boolean mayBePending(Tree value) {
    return Polls.isPending(value) || value instanceof IdentifierTree;
  }
}
