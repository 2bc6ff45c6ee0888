package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCFunctionalExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of an expression goes. Parentheses, casts, branches of conditionals and of switch
 * expressions hand it on unchanged.
 */
public sealed interface ValueUse {

  /** Nobody gets it. */
  record Dropped(TreePath at) implements ValueUse {}

  /** An argument of a method or constructor. */
  record Argument(TreePath call, int index) implements ValueUse {}

  /** What a method is called on. */
  record Receiver(TreePath call) implements ValueUse {}

  /** A local variable, parameter or field gets it. */
  record Stored(TreePath at, VarSymbol variable) implements ValueUse {}

  /** The result of a lambda or method. */
  record Returned(TreePath code) implements ValueUse {}

  /** Anything else. */
  record Other(TreePath at) implements ValueUse {}

  /** Where the value of this expression goes. */
  static ValueUse of(TreePath expression, Types types) {
    TreePath parent = expression.getParentPath();
    Tree child = expression.getLeaf();
    return switch (parent.getLeaf()) {
      case ParenthesizedTree p -> of(parent, types);
      case TypeCastTree c -> of(parent, types);
      case ConditionalExpressionTree c when c.getCondition() != child -> of(parent, types);
      case YieldTree y -> of(enclosingSwitch(parent), types);
      case CaseTree c when parent.getParentPath().getLeaf() instanceof SwitchExpressionTree ->
          of(parent.getParentPath(), types);
      case ExpressionStatementTree s -> new Dropped(parent);
      case LambdaExpressionTree lambda when returnsVoid(lambda, types) -> new Dropped(parent);
      case LambdaExpressionTree lambda -> new Returned(parent);
      case ReturnTree r -> {
        TreePath code = AsyncBodies.enclosingCode(parent);
        yield code == null ? new Other(parent) : new Returned(code);
      }
      case VariableTree v -> new Stored(parent, ASTHelpers.getSymbol(v));
      case AssignmentTree a
          when a.getExpression() == child
              && ASTHelpers.getSymbol(a.getVariable()) instanceof VarSymbol variable ->
          new Stored(parent, variable);
      case MethodInvocationTree call -> argument(parent, call.getArguments(), child);
      case NewClassTree call -> argument(parent, call.getArguments(), child);
      case MemberSelectTree select
          when parent.getParentPath().getLeaf() instanceof MethodInvocationTree call
              && call.getMethodSelect() == select ->
          new Receiver(parent.getParentPath());
      default -> new Other(parent);
    };
  }

  private static ValueUse argument(TreePath call, List<? extends Tree> arguments, Tree child) {
    int index = arguments.indexOf(child);
    return index < 0 ? new Other(call) : new Argument(call, index);
  }

  private static TreePath enclosingSwitch(TreePath yield) {
    TreePath path = yield;
    while (!(path.getLeaf() instanceof SwitchExpressionTree)) {
      path = path.getParentPath();
    }
    return path;
  }

  /** Whether a lambda or method reference stands for a method without result. */
  static boolean returnsVoid(Tree function, Types types) {
    Type result = resultOf(function, types);
    return result != null && result.hasTag(TypeTag.VOID);
  }

  /** What the method returns that a lambda or method reference stands for. */
  static @Nullable Type resultOf(Tree function, Types types) {
    Type target = ((JCFunctionalExpression) function).target;
    return target == null || target.isErroneous()
        ? null
        : types.findDescriptorType(target).getReturnType();
  }
}
