package dev.pinion.checker.unit;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** Calls of methods and of constructors, read alike. */
public final class CallTrees {
  private CallTrees() {}

  /** The arguments of a call; none of what is not a call. */
  public static List<? extends ExpressionTree> arguments(Tree call) {
    Tree tree = ASTHelpers.stripParentheses(call);
    if (tree instanceof MethodInvocationTree invocation) {
      return invocation.getArguments();
    }
    return tree instanceof NewClassTree created ? created.getArguments() : List.of();
  }
}
