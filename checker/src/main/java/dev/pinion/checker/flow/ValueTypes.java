package dev.pinion.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.Verdict;
import java.util.List;
import java.util.Objects;

/** Whether values may change threads, by what is seen of them beyond their static types. */
final class ValueTypes {
  private final Capabilities capabilities;

  ValueTypes(VisitorState state) {
    capabilities = Capabilities.of(state);
  }

  /** May the value of this expression change threads? */
  Verdict send(ExpressionTree expression) {
    return switch (expression) {
      case ParenthesizedTree p -> send(p.getExpression());
      case LiteralTree l -> Verdict.HOLDS;
      case NewClassTree n ->
          capabilities.sendExactly(Objects.requireNonNull(ASTHelpers.getType(n)));
      case ConditionalExpressionTree c ->
          both(send(c.getTrueExpression()), send(c.getFalseExpression()));
      case TypeCastTree c -> refine(send(c.getExpression()), c);
      case MethodInvocationTree call -> capabilities.send(call);
      case LambdaExpressionTree function -> capabilities.send(function);
      case MemberReferenceTree function -> capabilities.send(function);
      default -> ofStaticType(expression);
    };
  }

  /** May what a variable of this type holds change threads, if it was given one of these values? */
  Verdict send(Type type, List<ExpressionTree> values) {
    Verdict declared = type.isPrimitive() ? Verdict.HOLDS : capabilities.send(type);
    if (declared.fails() || values.isEmpty()) {
      return declared;
    }
    if (declared.holds()) {
      // Of an open type, what is seen may still be a subclass that is not: a random of one thread.
      boolean isFinal = (type.tsym.flags() & Flags.FINAL) != 0;
      return !isFinal
              && values.stream()
                  .allMatch(v -> v instanceof MethodInvocationTree && bindsToThread(v, type))
          ? send(values.get(0))
          : declared;
    }
    return values.stream().map(this::send).reduce(ValueTypes::both).orElse(declared);
  }

  private boolean bindsToThread(ExpressionTree value, Type declared) {
    Type type = ASTHelpers.getType(value);
    return type != null && type.tsym != declared.tsym && send(value).fails();
  }

  private Verdict refine(Verdict seen, ExpressionTree cast) {
    return seen.isUnknown() ? ofStaticType(cast) : seen;
  }

  /** What is certain of one of two values: they agree, or nothing is. */
  private static Verdict both(Verdict one, Verdict other) {
    if (one.outcome() == other.outcome()) {
      return one;
    }
    return one.isUnknown() ? one : other.isUnknown() ? other : unknown(one.fails() ? one : other);
  }

  private static Verdict unknown(Verdict failing) {
    return new Verdict(Verdict.Outcome.UNKNOWN, failing.reasons());
  }

  private Verdict ofStaticType(ExpressionTree expression) {
    Type type = ASTHelpers.getType(expression);
    return type == null || type.isPrimitive() ? Verdict.HOLDS : capabilities.send(type);
  }
}
