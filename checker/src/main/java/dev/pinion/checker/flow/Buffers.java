package dev.pinion.checker.flow;

import static java.util.Locale.ROOT;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Set;
import java.util.regex.Pattern;

/** Buffers and their views, each of which has a position of its own. */
final class Buffers {
  private static final Set<String> TYPES = Set.of("java.nio.Buffer", "io.netty.buffer.ByteBuf");

  private static final Set<String> VIEWS =
      Set.of("asReadOnlyBuffer", "duplicate", "retainedDuplicate", "retainedSlice", "slice");

  private static final Pattern WRITES_CONTENTS = Pattern.compile("^(put|set|write)");

  private final Scope scope;

  Buffers(Scope scope) {
    this.scope = scope;
  }

  boolean isBuffer(Type type) {
    return scope.isAny(type, TYPES);
  }

  /**
   * Whether a call at most moves the position of a view, or writes a slice, of which nobody knows
   * whether others overlap it. Not in strict code.
   */
  boolean isOnlyOfView(MethodSymbol method, ExpressionTree receiver) {
    if (!isBuffer(method.owner.type)) {
      return false;
    }
    ExpressionTree tree = ASTHelpers.stripParentheses(receiver);
    ExpressionTree view =
        ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
            ? scope.declarations().onlyValue(variable)
            : tree;
    if (!(view instanceof MethodInvocationTree made) || scope.isStrict(receiver)) {
      return false;
    }
    String name = ASTHelpers.getSymbol(made).name.toString();
    boolean isSlice = !made.getArguments().isEmpty() && name.toLowerCase(ROOT).endsWith("slice");
    return VIEWS.contains(name) && (isSlice || !WRITES_CONTENTS.matcher(method.name).find());
  }
}
