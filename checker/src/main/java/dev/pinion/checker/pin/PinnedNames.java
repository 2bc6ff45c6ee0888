package dev.pinion.checker.pin;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Names by which one value is known in a method: its variables, fields of this, statics. */
final class PinnedNames {
  private PinnedNames() {}

  /** The variable that an expression names; null for what is reached through another object. */
  static @Nullable VarSymbol of(@Nullable Tree expression) {
    if (!(expression instanceof ExpressionTree tree)) {
      return null;
    }
    return switch (ASTHelpers.stripParentheses(tree)) {
      case TypeCastTree cast -> of(cast.getExpression());
      case IdentifierTree name -> variable(name);
      case MemberSelectTree select when isOwn(select) -> variable(select);
      default -> null;
    };
  }

  static boolean isField(VarSymbol variable) {
    return variable.getKind() == ElementKind.FIELD;
  }

  /** The local variables from outside that a function names. */
  static Set<VarSymbol> locals(Tree function) {
    Set<VarSymbol> named = new LinkedHashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        VarSymbol variable = variable(tree);
        if (variable != null && !isField(variable)) {
          named.add(variable);
        }
        return null;
      }
    }.scan(function, null);
    return named;
  }

  private static @Nullable VarSymbol variable(ExpressionTree tree) {
    return ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
            && !variable.name.contentEquals("this")
            && !variable.name.contentEquals("super")
            && !variable.type.isPrimitive()
        ? variable
        : null;
  }

  private static boolean isOwn(MemberSelectTree select) {
    return (select.getExpression() instanceof IdentifierTree name
            && name.getName().contentEquals("this"))
        || ASTHelpers.getSymbol(select.getExpression()) instanceof TypeSymbol;
  }
}
