package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.VariableDeclarationNode;

/** The control-flow graph of the code of a lambda or method. */
public final class BodyGraph {
  private final List<Block> blocks;
  private final Block exit;
  private final Map<Tree, List<Node>> calls = new HashMap<>();

  /** What the variables hold that are given one value only; empty for those given several. */
  private final Map<VarSymbol, Optional<ExpressionTree>> onlyValues = new HashMap<>();

  private BodyGraph(ControlFlowGraph graph) {
    blocks = graph.getDepthFirstOrderedBlocks();
    exit = graph.getRegularExitBlock();
    for (Block block : blocks) {
      for (Node node : block.getNodes()) {
        if (node instanceof MethodInvocationNode call && call.getTree() != null) {
          calls.computeIfAbsent(call.getTree(), tree -> new ArrayList<>()).add(node);
        }
        assigned(node);
      }
    }
  }

  private void assigned(Node node) {
    switch (node) {
      case AssignmentNode assignment
          when assignment.getTarget() instanceof LocalVariableNode target
              && target.getElement() instanceof VarSymbol variable -> {
        Optional<ExpressionTree> value =
            assignment.getExpression().getTree() instanceof ExpressionTree tree
                ? Optional.of(tree)
                : Optional.empty();
        onlyValues.merge(variable, value, (a, b) -> a.equals(b) ? a : Optional.empty());
      }
      case LocalVariableNode bound
          when bound.getTree() instanceof VariableTree
              && bound.getElement() instanceof VarSymbol variable ->
          onlyValues.put(variable, Optional.empty());
      default -> {}
    }
  }

  /** The graphs of a unit: to build one takes longer than what is found out with it. */
  private record Known(Map<Tree, BodyGraph> graphs) {}

  /** The graph of a lambda or method; it has no code of lambdas and classes nested in it. */
  public static BodyGraph of(Unit unit, TreePath code) {
    return unit.facts(Known.class, u -> new Known(new HashMap<>()))
        .graphs
        .computeIfAbsent(code.getLeaf(), leaf -> build(unit, code));
  }

  private static BodyGraph build(Unit unit, TreePath code) {
    return new BodyGraph(
        Objects.requireNonNull(GraphBuilder.build(unit, code, AsyncBodies.body(code.getLeaf()))));
  }

  /** All blocks that can be reached, each before its successors as far as loops allow. */
  public List<Block> blocks() {
    return blocks;
  }

  /** Where the code ends unless it throws; no block of the others if it never does. */
  public Block exit() {
    return exit;
  }

  /** The nodes of a call; several where it stands in a finally block. */
  List<Node> nodesOf(Tree call) {
    return calls.getOrDefault(call, List.of());
  }

  /**
   * The values that a variable may have been given last before a call; an empty list where one of
   * them cannot be seen.
   */
  List<ExpressionTree> lastValues(VarSymbol variable, Tree call) {
    Optional<ExpressionTree> only = onlyValues.getOrDefault(variable, Optional.empty());
    if (only.isPresent()) {
      return List.of(only.get());
    }
    Set<ExpressionTree> values = new LinkedHashSet<>();
    Set<Block> seen = new HashSet<>();
    Deque<Block> before = new ArrayDeque<>();
    for (Node node : nodesOf(call)) {
      Block block = Objects.requireNonNull(node.getBlock());
      List<Node> nodes = block.getNodes();
      switch (lastValue(variable, nodes.subList(0, nodes.indexOf(node)), values)) {
        case UNSEEN -> {
          return List.of();
        }
        case NONE -> before.addAll(block.getPredecessors());
        case SEEN -> {}
      }
    }
    while (!before.isEmpty()) {
      Block block = before.pop();
      if (seen.add(block)) {
        switch (lastValue(variable, block.getNodes(), values)) {
          case UNSEEN -> {
            return List.of();
          }
          case NONE -> {
            if (block.getPredecessors().isEmpty()) {
              return List.of();
            }
            before.addAll(block.getPredecessors());
          }
          case SEEN -> {}
        }
      }
    }
    return List.copyOf(values);
  }

  private enum Value {
    NONE,
    SEEN,
    UNSEEN
  }

  private static Value lastValue(VarSymbol variable, List<Node> nodes, Set<ExpressionTree> values) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      switch (nodes.get(i)) {
        case AssignmentNode assignment
            when assignment.getTarget() instanceof LocalVariableNode target
                && target.getElement() == variable -> {
          if (assignment.getExpression().getTree() instanceof ExpressionTree value) {
            values.add(value);
            return Value.SEEN;
          }
          return Value.UNSEEN;
        }
        case VariableDeclarationNode declaration
            when ASTHelpers.getSymbol(declaration.getTree()) == variable -> {
          return Value.UNSEEN;
        }
        case LocalVariableNode use
            when use.getTree() instanceof VariableTree && use.getElement() == variable -> {
          return Value.UNSEEN;
        }
        default -> {}
      }
    }
    return Value.NONE;
  }
}
