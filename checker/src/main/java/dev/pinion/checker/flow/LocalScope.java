package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The local variables that a body declares, and where each is in scope. */
final class LocalScope {
  private final Map<VarSymbol, TreePath> declarations = new HashMap<>();

  LocalScope(TreePath body) {
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        declarations.put(ASTHelpers.getSymbol(tree), getCurrentPath());
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree tree, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return null;
      }
    }.scan(new TreePath(body, ((LambdaExpressionTree) body.getLeaf()).getBody()), null);
  }

  /** The declaration of a variable of this body; null for a capture. */
  @Nullable TreePath declaration(VarSymbol variable) {
    return declarations.get(variable);
  }

  /** Whether the variable can be named at {@code path}. */
  boolean inScope(VarSymbol variable, TreePath path) {
    TreePath declaration = declarations.get(variable);
    if (declaration == null) {
      return false;
    }
    Tree scope = scopeOf(declaration);
    for (Tree around : path) {
      if (around == scope) {
        return true;
      }
    }
    return false;
  }

  /** The block, loop, case or try that ends the scope of what is declared here. */
  private static Tree scopeOf(TreePath declaration) {
    TreePath path = declaration.getParentPath();
    if (path.getLeaf() instanceof CaseTree) {
      return path.getParentPath().getLeaf(); // statements after a colon: the whole switch
    }
    while (!(path.getLeaf() instanceof BlockTree
        || path.getLeaf() instanceof CaseTree
        || path.getLeaf() instanceof ForLoopTree
        || path.getLeaf() instanceof EnhancedForLoopTree
        || path.getLeaf() instanceof TryTree
        || path.getLeaf() instanceof CatchTree
        || path.getLeaf() instanceof LambdaExpressionTree)) {
      path = path.getParentPath();
    }
    return path.getLeaf();
  }
}
