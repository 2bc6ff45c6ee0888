package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/** A field that is filled where it was found empty, as in {@code String.hashCode}. */
public final class Caches {
  private Caches() {}

  /** An assignment below a test for the empty value, in a method that takes nothing. */
  public static boolean fills(TreePath assignment, VarSymbol field) {
    boolean tested = false;
    for (TreePath path = assignment; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree method) {
        return tested && method.getParameters().isEmpty();
      }
      tested |= path.getLeaf() instanceof IfTree test && testsForEmpty(test.getCondition(), field);
    }
    return false;
  }

  private static boolean testsForEmpty(ExpressionTree condition, VarSymbol field) {
    return switch (ASTHelpers.stripParentheses(condition)) {
      case BinaryTree both when both.getKind() == Tree.Kind.CONDITIONAL_AND ->
          testsForEmpty(both.getLeftOperand(), field)
              || testsForEmpty(both.getRightOperand(), field);
      case BinaryTree equals when equals.getKind() == Tree.Kind.EQUAL_TO ->
          holds(equals.getLeftOperand(), field) || holds(equals.getRightOperand(), field);
      case UnaryTree not when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ->
          holds(not.getExpression(), field);
      default -> false;
    };
  }

  /** The field itself, or a local variable of its type that may be a copy of it. */
  private static boolean holds(ExpressionTree tree, VarSymbol field) {
    return ASTHelpers.getSymbol(ASTHelpers.stripParentheses(tree)) instanceof VarSymbol variable
        && (variable == field
            || (variable.owner instanceof MethodSymbol && variable.type.tsym == field.type.tsym));
  }
}
