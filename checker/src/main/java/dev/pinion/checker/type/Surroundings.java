package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import org.jspecify.annotations.Nullable;

/** What the code around an expression shows of the values in it. */
interface Surroundings {
  /** Nothing is known of the code around it. */
  Surroundings NONE = variable -> null;

  /** What a local variable is given that is assigned once, or null. */
  @Nullable ExpressionTree made(Symbol variable);

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
