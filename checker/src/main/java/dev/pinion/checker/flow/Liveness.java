package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ClassDeclarationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FunctionalInterfaceNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.VariableDeclarationNode;
import org.jspecify.annotations.Nullable;

/**
 * Which local variables are used later, at each point of a body: a backward analysis on the
 * control-flow graph, exceptional edges included.
 *
 * <p>Four things the graph does not say: a pattern's variable is defined where the graph shows it
 * with its declaration; a lambda or class uses what it captures where it is made; a variable with a
 * constant value is not read, javac puts the value in its place; code after the scope of a variable
 * does not use it, though a switch's edges may suggest it (callers ask only about variables in
 * scope).
 */
final class Liveness {
  private final BodyGraph graph;
  private final Map<VarSymbol, Integer> numbers = new HashMap<>();
  private final List<VarSymbol> variables = new ArrayList<>();
  private final Map<Symbol, ClassTree> localClasses = new HashMap<>();
  private final Map<Block, BitSet> liveAtEntry = new HashMap<>();

  Liveness(BodyGraph graph) {
    this.graph = graph;
    for (Block block : graph.blocks()) {
      for (Node node : block.getNodes()) {
        if (node instanceof ClassDeclarationNode type) {
          localClasses.put(ASTHelpers.getSymbol(type.getTree()), type.getTree());
        }
      }
    }
    solve();
  }

  /** The variables whose values are still used after this call. */
  Set<VarSymbol> after(Tree call) {
    BitSet live = new BitSet();
    for (Node node : graph.nodesOf(call)) {
      live.or(after(node));
    }
    Set<VarSymbol> result = new LinkedHashSet<>();
    live.stream().mapToObj(variables::get).forEach(result::add);
    return result;
  }

  private BitSet after(Node node) {
    Block block = Objects.requireNonNull(node.getBlock());
    BitSet live = atExit(block);
    List<Node> nodes = block.getNodes();
    for (int i = nodes.size() - 1; nodes.get(i) != node; i--) {
      step(nodes.get(i), live);
    }
    return live;
  }

  private void solve() {
    List<Block> blocks = graph.blocks();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = blocks.size() - 1; i >= 0; i--) {
        Block block = blocks.get(i);
        BitSet live = atExit(block);
        List<Node> nodes = block.getNodes();
        for (int n = nodes.size() - 1; n >= 0; n--) {
          step(nodes.get(n), live);
        }
        changed |= !live.equals(liveAtEntry.put(block, live));
      }
    }
  }

  private BitSet atExit(Block block) {
    BitSet live = new BitSet();
    for (Block successor : block.getSuccessors()) {
      BitSet entry = liveAtEntry.get(successor);
      if (entry != null) {
        live.or(entry);
      }
    }
    return live;
  }

  /** From what is live after a node to what is live before it. */
  private void step(Node node, BitSet live) {
    switch (node) {
      case AssignmentNode assignment -> {
        if (assignment.getTarget() instanceof LocalVariableNode target) {
          define(target.getElement(), live);
        }
      }
      case VariableDeclarationNode declaration ->
          define(ASTHelpers.getSymbol(declaration.getTree()), live);
      case LocalVariableNode variable -> {
        if (variable.getTree() instanceof VariableTree) {
          define(variable.getElement(), live);
        } else if (!variable.isLValue()) {
          use(variable.getElement(), live);
        }
      }
      case FunctionalInterfaceNode function
          when function.getTree() instanceof LambdaExpressionTree ->
          useCaptures(function.getTree(), live);
      case ClassDeclarationNode type -> useCaptures(type.getTree(), live);
      case ObjectCreationNode creation -> {
        Tree body = creation.getTree().getClassBody();
        Symbol type = ASTHelpers.getSymbol(creation.getTree().getIdentifier());
        Tree local = body == null ? localClasses.get(type) : body;
        if (local != null) {
          useCaptures(local, live);
        }
      }
      default -> {}
    }
  }

  private void define(Object variable, BitSet live) {
    if (variable instanceof VarSymbol symbol) {
      live.clear(number(symbol));
    }
  }

  private void use(Object variable, BitSet live) {
    if (variable instanceof VarSymbol symbol && symbol.getConstValue() == null) {
      live.set(number(symbol));
    }
  }

  private void useCaptures(Tree code, BitSet live) {
    Set<VarSymbol> own = new HashSet<>();
    Set<VarSymbol> named = new LinkedHashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        own.add(ASTHelpers.getSymbol(tree));
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        if (ASTHelpers.getSymbol(tree) instanceof VarSymbol symbol
            && symbol.owner.kind == Kind.MTH) {
          named.add(symbol);
        }
        return null;
      }
    }.scan(code, null);
    named.removeAll(own);
    named.forEach(symbol -> use(symbol, live));
  }

  private int number(VarSymbol variable) {
    return numbers.computeIfAbsent(
        variable,
        added -> {
          variables.add(added);
          return variables.size() - 1;
        });
  }
}
