package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the code around an expression shows of the values in it. */
interface Surroundings {
  /** Nothing is known of the code around it. */
  Surroundings NONE = variable -> null;

  /** What a local variable is given that is assigned once, or null. */
  @Nullable ExpressionTree made(Symbol variable);

  /** What a method gives back, where its code is in sight and no other can run in its place. */
  default List<ExpressionTree> returned(MethodSymbol method) {
    return List.of();
  }

  /** The type of a collection that nobody but this expression goes on referring to, or null. */
  default @Nullable Type unshared(ExpressionTree value) {
    return madeCollection(value);
  }

  /** The type of a collection that an expression makes, or null. */
  static @Nullable Type madeCollection(ExpressionTree value) {
    Type type = ASTHelpers.getType(value);
    return value instanceof NewClassTree && Lending.isCollection(type) ? type : null;
  }
}
