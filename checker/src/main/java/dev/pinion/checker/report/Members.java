package dev.pinion.checker.report;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.stream.Collectors;

/** Names of members that stay the same when code around them changes. */
final class Members {
  private Members() {}

  /**
   * The member of a class with a name that the path leads into; the class itself outside of any.
   */
  static String around(TreePath path) {
    String member = "";
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof MethodTree method) {
        member = "." + signature(ASTHelpers.getSymbol(method));
      } else if (tree instanceof VariableTree variable
          && at.getParentPath().getLeaf() instanceof ClassTree) {
        member = "." + variable.getName();
      } else if (tree instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        ClassSymbol symbol = ASTHelpers.getSymbol(type);
        return symbol.flatName() + member;
      }
    }
    return "";
  }

  private static String signature(MethodSymbol method) {
    return method.type.getParameterTypes().stream()
        .map(Type::toString)
        .collect(Collectors.joining(",", method.name + "(", ")"));
  }
}
