package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the handles of the tasks of one body go, and what is waited for at the end of a block. */
final class Handles extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<Tree, Tree> parents = new HashMap<>();
  private @Nullable Tree parent;

  static Handles of(Tree body) {
    Handles handles = new Handles();
    handles.scan(body, null);
    return handles;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree == null) {
      return null;
    }
    Tree outer = parent;
    if (outer != null) {
      parents.put(tree, outer);
    }
    parent = tree;
    super.scan(tree, null);
    parent = outer;
    return null;
  }

  /** Whether {@code inner} is part of {@code outer}. */
  boolean isWithin(Tree inner, Tree outer) {
    for (Tree tree = inner; tree != null; tree = parents.get(tree)) {
      if (tree == outer) {
        return true;
      }
    }
    return false;
  }

  /** The variables that hold the handle of what is handed over at a call, or a collection of it. */
  Set<VarSymbol> of(Crossing crossing) {
    Set<VarSymbol> variables = new HashSet<>();
    if (crossing.isOfReceiver() && crossing.on() != null) {
      variables.add(crossing.on().root()); // a thread is its own handle
    }
    Tree tree = crossing.site();
    for (Tree up = parents.get(tree); up != null; tree = up, up = parents.get(up)) {
      switch (up) {
        case VariableTree variable -> {
          variables.add(ASTHelpers.getSymbol(variable));
          return variables;
        }
        case AssignmentTree assignment -> {
          if (ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol variable) {
            variables.add(variable);
          }
          return variables;
        }
        case MethodInvocationTree call -> {
          // The handle goes into what the call is made on, or comes back out of it.
          ExpressionTree receiver = ASTHelpers.getReceiver(call);
          if (tree != call.getMethodSelect()
              && receiver != null
              && ASTHelpers.getSymbol(receiver) instanceof VarSymbol variable) {
            variables.add(variable);
          }
        }
        case MemberSelectTree select -> {}
        case ParenthesizedTree parentheses -> {}
        case TypeCastTree cast -> {}
        case LambdaExpressionTree lambda -> {}
        default -> {
          return variables;
        }
      }
    }
    return variables;
  }

  /** Whether a stage is made from the handle of an earlier task. */
  boolean isMadeFrom(Crossing stage, Crossing earlier) {
    return (stage.site() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && isWithin(earlier.site(), select.getExpression()))
        || (stage.executor() != null && of(earlier).contains(stage.executor()));
  }

  /** The block at whose end the executor a value was handed to is closed, which waits for it. */
  @Nullable Tree closedAfter(Crossing crossing) {
    if (crossing.on() == null) {
      return null;
    }
    for (Tree tree = crossing.site(); tree != null; tree = parents.get(tree)) {
      if (tree instanceof TryTree statement && isResource(crossing.on().root(), statement)) {
        return isWithin(crossing.site(), statement.getBlock()) ? statement.getBlock() : null;
      }
    }
    return null;
  }

  private static boolean isResource(VarSymbol variable, TryTree statement) {
    return statement.getResources().stream()
        .anyMatch(resource -> variable.equals(ASTHelpers.getSymbol(resource)));
  }
}
