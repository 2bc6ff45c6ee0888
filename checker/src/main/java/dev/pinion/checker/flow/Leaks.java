package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.model.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;

/**
 * Strict: objects that were made by a body and then stored where others find them, so that they are
 * nobody's own any more.
 */
final class Leaks {
  private final Scope scope;
  private final Nesting nesting;
  private final Map<VarSymbol, List<Access>> handedOn = new HashMap<>();
  private final Map<VarSymbol, Integer> firstStored = new HashMap<>();

  Leaks(Scope scope, Crossings.Maker maker, Nesting nesting) {
    this.scope = scope;
    this.nesting = nesting;
    for (Access access : maker.footprint().accesses) {
      if (access.mode() == Access.Mode.REACHES && access.place().fields().isEmpty()) {
        handedOn.computeIfAbsent(access.place().root(), r -> new ArrayList<>()).add(access);
      }
    }
  }

  /** Whether what a variable holds was stored elsewhere before it is handed over. */
  boolean isKnownElsewhere(Crossing crossing, VarSymbol variable) {
    return firstStored.computeIfAbsent(variable, this::firstStored) < start(crossing.anchor());
  }

  private int firstStored(VarSymbol variable) {
    return handedOn.getOrDefault(variable, List.of()).stream()
        .filter(use -> isStored(use.tree()))
        .mapToInt(use -> start(use.anchor()))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static int start(Tree tree) {
    return ((JCTree) tree).getStartPosition();
  }

  private boolean isStored(Tree value) {
    return switch (nesting.parent(value)) {
      case ParenthesizedTree inner -> isStored(inner);
      case TypeCastTree cast -> isStored(cast);
      case AssignmentTree assignment when assignment.getExpression() == value ->
          isOutside(assignment.getVariable());
      case MethodInvocationTree call when call.getArguments().contains(value) ->
          isKeptBy(call, call.getArguments().indexOf(value));
      case null, default -> false;
    };
  }

  private boolean isKeptBy(MethodInvocationTree call, int argument) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    Position position = scope.models().method(method).parameter(argument);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && !method.isStatic()
        && scope.declarations().withBody(method) == null
        && !position.sending()
        && position.effect() == Position.Effect.UNKNOWN
        && isOutside(receiver);
  }

  /** Whether others have, or may have, what an expression refers to. */
  private boolean isOutside(ExpressionTree tree) {
    return switch (ASTHelpers.stripParentheses(tree)) {
      case IdentifierTree name when ASTHelpers.getSymbol(name) instanceof VarSymbol variable ->
          variable.getKind() == ElementKind.FIELD || !scope.ownership().isOwned(variable);
      case MemberSelectTree select
          when ASTHelpers.getSymbol(select) instanceof VarSymbol field
              && field.getKind() == ElementKind.FIELD ->
          field.isStatic()
              || Code.isThis(select.getExpression())
              || isOutside(select.getExpression());
      default -> false;
    };
  }
}
