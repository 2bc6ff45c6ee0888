package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Local variables that are filled and then stored in a field: how immutable state is built. */
final class Locals {
  private final Map<Symbol, TreePath> declarations = new HashMap<>();

  /**
   * One that is assigned once, where it is declared.
   *
   * @param uses where it is used, in the order of the source
   */
  record Local(VarSymbol variable, TreePath declaration, ExpressionTree made, List<TreePath> uses) {
    /** Whether a use has run for good when another is reached: no loop takes it there again. */
    boolean isBefore(TreePath use, TreePath stored) {
      for (TreePath p = stored; p.getLeaf() != declaration.getParentPath().getLeaf(); ) {
        p = p.getParentPath();
        if (p == null || isRepeated(p.getLeaf())) {
          return false; // in another case of a switch, a variable is seen outside its statements
        }
      }
      return uses.indexOf(use) < indexOf(stored.getLeaf());
    }

    private int indexOf(Tree tree) {
      for (int i = 0; i < uses.size(); i++) {
        if (uses.get(i).getLeaf() == tree) {
          return i;
        }
      }
      return -1;
    }

    private static boolean isRepeated(Tree tree) {
      return tree instanceof ForLoopTree
          || tree instanceof EnhancedForLoopTree
          || tree instanceof WhileLoopTree
          || tree instanceof DoWhileLoopTree
          || tree instanceof LambdaExpressionTree;
    }
  }

  /** Those of the method or initializer around a piece of code. */
  static Locals around(TreePath code) {
    Locals locals = new Locals();
    TreePath body = code;
    while (body.getParentPath() != null && !(body.getParentPath().getLeaf() instanceof ClassTree)) {
      body = body.getParentPath();
    }
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        VarSymbol variable = ASTHelpers.getSymbol(tree);
        if (variable.owner instanceof MethodSymbol) {
          locals.declare(variable, getCurrentPath());
        }
        return super.visitVariable(tree, null);
      }
    }.scan(body, null);
    return locals;
  }

  void declare(VarSymbol variable, TreePath declaration) {
    declarations.put(variable, declaration);
  }

  /** What becomes of a local variable, or null where it may hold more than one value. */
  @Nullable Local find(@Nullable Symbol symbol) {
    TreePath declaration = symbol == null ? null : declarations.get(symbol);
    if (declaration == null
        || !(symbol instanceof VarSymbol variable)
        || !(declaration.getLeaf() instanceof VariableTree tree)
        || tree.getInitializer() == null) {
      return null;
    }
    List<TreePath> uses = new ArrayList<>();
    boolean[] assigned = new boolean[1];
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
        if (ASTHelpers.getSymbol(name) == variable) {
          uses.add(getCurrentPath());
          assigned[0] |= isTarget(getCurrentPath().getParentPath().getLeaf(), name);
        }
        return null;
      }
    }.scan(declaration.getParentPath(), null);
    return assigned[0] ? null : new Local(variable, declaration, tree.getInitializer(), uses);
  }

  /** What a local variable is given, where that is one value, or null. */
  @Nullable ExpressionTree made(Symbol variable) {
    Local local = find(variable);
    return local == null ? null : local.made();
  }

  private static boolean isTarget(Tree around, Tree name) {
    return (around instanceof AssignmentTree assignment && assignment.getVariable() == name)
        || (around instanceof CompoundAssignmentTree change && change.getVariable() == name);
  }
}
