package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.unit.OwnCode;
import dev.pinion.checker.unit.Sights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What code gives back, expression by expression, where it is written in sight. */
final class ReturnedValues {
  private ReturnedValues() {}

  /**
   * The values that a lambda returns, directly, in an async body, or through a variable that holds
   * nothing else; null if the code is not in sight.
   */
  static @Nullable List<ExpressionTree> of(Scope scope, ExpressionTree function) {
    return switch (ASTHelpers.stripParentheses(function)) {
      case LambdaExpressionTree lambda when lambda.getBody() instanceof ExpressionTree value ->
          List.of(value);
      case LambdaExpressionTree lambda -> OwnCode.returned(lambda.getBody());
      case TypeCastTree cast -> of(scope, cast.getExpression());
      case MethodInvocationTree call
          when Sights.isAsync(ASTHelpers.getSymbol(call)) && call.getArguments().size() == 1 ->
          of(scope, call.getArguments().get(0));
      case Tree tree when ASTHelpers.getSymbol(tree) instanceof VarSymbol variable -> {
        ExpressionTree only = scope.declarations().onlyValue(variable);
        yield only == null ? null : of(scope, only);
      }
      default -> null;
    };
  }
}
