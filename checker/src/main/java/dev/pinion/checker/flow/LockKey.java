package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import org.jspecify.annotations.Nullable;

/**
 * Names a lock within a body: {@code lock}, {@code this.lock}, {@code table.rw.writeLock()}.
 *
 * @param of what it is a part of; null for a variable or a field of {@code this}
 */
record LockKey(@Nullable LockKey of, Symbol part) {

  /** The name of a lock, or null where an expression may mean another lock each time. */
  static @Nullable LockKey of(@Nullable Tree expression) {
    return switch (expression) {
      case ParenthesizedTree p -> of(p.getExpression());
      case IdentifierTree name when ASTHelpers.getSymbol(name) instanceof VarSymbol variable ->
          new LockKey(null, variable);
      case MemberSelectTree select when ASTHelpers.getSymbol(select) instanceof VarSymbol field -> {
        boolean own =
            field.isStatic()
                || (select.getExpression() instanceof IdentifierTree base
                    && base.getName().contentEquals("this"));
        LockKey base = own ? null : of(select.getExpression());
        yield own || base != null ? new LockKey(base, field) : null;
      }
      case MethodInvocationTree call
          when call.getArguments().isEmpty()
              && call.getMethodSelect() instanceof MemberSelectTree select
              && select.getIdentifier().toString().matches("(read|write)Lock") -> {
        LockKey base = of(select.getExpression());
        yield base == null ? null : new LockKey(base, ASTHelpers.getSymbol(call));
      }
      case null, default -> null;
    };
  }
}
