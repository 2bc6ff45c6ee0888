package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol;
import org.jspecify.annotations.Nullable;

/** What kind of expression a piece of source is. */
final class Code {
  private Code() {}

  /** A lambda, method reference or anonymous class. */
  static boolean isFunction(ExpressionTree tree) {
    ExpressionTree code = behindCasts(tree);
    return code instanceof LambdaExpressionTree
        || code instanceof MemberReferenceTree
        || (code instanceof NewClassTree created && created.getClassBody() != null);
  }

  /** Whether a value is code that is written here, or an object that was just made around some. */
  static boolean isMadeHere(ExpressionTree value) {
    ExpressionTree made = behindCasts(value);
    return made instanceof ConditionalExpressionTree choice
        ? isMadeHere(choice.getTrueExpression()) || isMadeHere(choice.getFalseExpression())
        : made instanceof LambdaExpressionTree
            || made instanceof MemberReferenceTree
            || made instanceof NewClassTree
            || made instanceof SwitchExpressionTree
            || made instanceof MethodInvocationTree;
  }

  private static ExpressionTree behindCasts(ExpressionTree tree) {
    ExpressionTree inner = ASTHelpers.stripParentheses(tree);
    return inner instanceof TypeCastTree cast ? behindCasts(cast.getExpression()) : inner;
  }

  /** What a lambda returns at its end, or null. */
  static @Nullable ExpressionTree returned(ExpressionTree function) {
    if (!(ASTHelpers.stripParentheses(function) instanceof LambdaExpressionTree lambda)) {
      return null;
    }
    return switch (lambda.getBody()) {
      case ExpressionTree value -> value;
      case BlockTree block when !block.getStatements().isEmpty() ->
          block.getStatements().get(block.getStatements().size() - 1) instanceof ReturnTree last
              ? last.getExpression()
              : null;
      default -> null;
    };
  }

  /** What code returns that does nothing else, or null. */
  static @Nullable ExpressionTree onlyReturned(BlockTree block) {
    return block.getStatements().size() == 1
            && block.getStatements().get(0) instanceof ReturnTree statement
        ? statement.getExpression()
        : null;
  }

  static boolean isThis(ExpressionTree tree) {
    ExpressionTree inner = ASTHelpers.stripParentheses(tree);
    return inner instanceof IdentifierTree name
        ? name.getName().contentEquals("this") || name.getName().contentEquals("super")
        : inner instanceof MemberSelectTree select && select.getIdentifier().contentEquals("this");
  }

  static boolean isType(ExpressionTree tree) {
    return ASTHelpers.getSymbol(tree) instanceof Symbol.TypeSymbol;
  }

  static boolean isLocal(Symbol type) {
    return type.owner.kind == com.sun.tools.javac.code.Kinds.Kind.MTH
        || type.owner.kind == com.sun.tools.javac.code.Kinds.Kind.VAR;
  }
}
