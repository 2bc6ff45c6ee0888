package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.VariableDeclarationNode;
import org.jspecify.annotations.Nullable;

/**
 * Futures in variables that are used up twice: awaited, driven, or handed to a task, alone or as a
 * part of another, and then again on every path. A forward analysis on the control-flow graph;
 * assigning the variable anew makes it a new future.
 */
public final class AwaitedFutures {

  /** The second use of a future and one of the first: the same where each turn of a loop is one. */
  public record Twice(Tree second, VarSymbol variable, Tree first) {}

  private final Unit unit;
  private final TreePath code;
  private final BodyGraph graph;
  private final FutureParts parts;
  private final Set<VarSymbol> among;

  private AwaitedFutures(Unit unit, TreePath code, Set<VarSymbol> among) {
    this.unit = unit;
    this.code = code;
    this.among = among;
    graph = BodyGraph.of(unit, code);
    parts = FutureParts.of(unit);
  }

  /** The futures among these that are used up twice in this lambda or method. */
  public static List<Twice> in(Unit unit, TreePath code, Set<VarSymbol> among) {
    return new AwaitedFutures(unit, code, among).solve();
  }

  /** The variables whose futures a call in some code uses up. */
  public static Set<VarSymbol> usedUp(Unit unit, TreePath call, TreePath code) {
    return call.getLeaf() instanceof MethodInvocationTree tree
        ? FutureParts.of(unit).usedUpBy(tree, AsyncBodies.isAsyncBody(code))
        : Set.of();
  }

  /** The variable whose future a call combines with itself, as in {@code join(f, f)}. */
  public static @Nullable VarSymbol combinedTwice(Unit unit, TreePath call) {
    return call.getLeaf() instanceof MethodInvocationTree tree
        ? FutureParts.of(unit).combinedTwice(tree)
        : null;
  }

  /** Whether a call of it drives a future and blocks its thread until the future ends. */
  public static boolean isBlockOn(MethodSymbol method) {
    return method.name.contentEquals("blockOn")
        && method.owner.getQualifiedName().toString().startsWith("dev.pinion.");
  }

  private List<Twice> solve() {
    Map<Block, Map<Object, Tree>> atEntry = new UsedUp().solve(graph, Map.of());
    Map<Tree, Twice> found = new LinkedHashMap<>();
    for (Block block : graph.blocks()) {
      Map<Object, Tree> used = new LinkedHashMap<>(atEntry.getOrDefault(block, Map.of()));
      block.getNodes().forEach(node -> step(node, used, found));
    }
    return List.copyOf(found.values());
  }

  /** The variables whose futures are used up on every path, each with one such use. */
  private final class UsedUp implements ForwardAnalysis<Map<Object, Tree>> {
    @Override
    public Map<Object, Tree> end(Block block, Map<Object, Tree> entry) {
      Map<Object, Tree> used = new LinkedHashMap<>(entry);
      block.getNodes().forEach(node -> step(node, used, null));
      return used.equals(entry) ? entry : used;
    }

    @Override
    public Map<Object, Tree> join(Map<Object, Tree> known, Map<Object, Tree> reaching, Block at) {
      Map<Object, Tree> joined = new LinkedHashMap<>(known);
      joined.keySet().retainAll(reaching.keySet());
      return joined;
    }
  }

  private void step(Node node, Map<Object, Tree> used, @Nullable Map<Tree, Twice> found) {
    switch (node) {
      case AssignmentNode assignment -> {
        if (assignment.getTarget() instanceof LocalVariableNode target) {
          used.remove(target.getElement());
        }
      }
      case VariableDeclarationNode declaration ->
          used.remove(ASTHelpers.getSymbol(declaration.getTree()));
      case MethodInvocationNode call when call.getTree() != null -> call(call, used, found);
      default -> {}
    }
  }

  private void call(
      MethodInvocationNode call, Map<Object, Tree> used, @Nullable Map<Tree, Twice> found) {
    MethodInvocationTree tree = Objects.requireNonNull(call.getTree());
    for (VarSymbol variable : parts.usedUpBy(tree, AsyncBodies.isAsyncBody(code))) {
      if (!among.contains(variable)) {
        continue;
      }
      Tree first = used.putIfAbsent(variable, tree);
      if (first != null && found != null) {
        found.putIfAbsent(tree, new Twice(tree, variable, first));
      } else if (found != null && isUsedInEachTurn(call, variable)) {
        found.putIfAbsent(tree, new Twice(tree, variable, tree));
      }
    }
  }

  /** In each turn of a loop that does not make the future anew. */
  private boolean isUsedInEachTurn(MethodInvocationNode call, VarSymbol variable) {
    TreePath path = unit.path(Objects.requireNonNull(call.getTree()));
    for (TreePath around = path;
        around != null && around.getLeaf() != code.getLeaf();
        around = around.getParentPath()) {
      switch (around.getLeaf().getKind()) {
        case IF,
            SWITCH,
            SWITCH_EXPRESSION,
            CONDITIONAL_EXPRESSION,
            CONDITIONAL_AND,
            CONDITIONAL_OR,
            CATCH,
            LABELED_STATEMENT -> {
          return false;
        }
        case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> {
          return comesBack(call, variable);
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether this call can run again before the variable has another future. */
  private boolean comesBack(MethodInvocationNode call, VarSymbol variable) {
    Set<Block> seen = new HashSet<>();
    Deque<Block> next = new ArrayDeque<>();
    Block block = Objects.requireNonNull(call.getBlock());
    List<Node> after = block.getNodes();
    if (isAssigned(variable, after.subList(position(call, after) + 1, after.size()))) {
      return false;
    }
    next.addAll(block.getSuccessors());
    while (!next.isEmpty()) {
      Block reached = next.pop();
      if (seen.add(reached)) {
        List<Node> nodes = reached.getNodes();
        int again = position(call, nodes);
        if (isAssigned(variable, again < 0 ? nodes : nodes.subList(0, again))) {
          continue;
        }
        if (again >= 0) {
          return true;
        }
        next.addAll(reached.getSuccessors());
      }
    }
    return false;
  }

  /** Two calls with the same text are equal, but not the same. */
  private static int position(Node node, List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) == node) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAssigned(VarSymbol variable, List<Node> nodes) {
    return nodes.stream()
        .anyMatch(
            node ->
                (node instanceof AssignmentNode assignment
                        && assignment.getTarget() instanceof LocalVariableNode target
                        && target.getElement() == variable)
                    || (node instanceof VariableDeclarationNode declaration
                        && ASTHelpers.getSymbol(declaration.getTree()) == variable));
  }
}
