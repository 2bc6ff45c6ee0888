package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.Reachability;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Atomic steps out of one known state, such as {@code state.compareAndSet(IDLE, RUNNING)}: of all
 * threads that try, one gets there, so that where it has succeeded it keeps the others out as a
 * lock does. Whether the state machine around it is right cannot be told, so in strict code it is
 * no lock. A step out of a state that was read before, as in a loop that adds, claims nothing.
 */
final class Claims {
  private static final Set<String> STEPS =
      Set.of(
          "getAndIncrement",
          "getAndDecrement",
          "getAndAdd",
          "getAndSet",
          "incrementAndGet",
          "decrementAndGet",
          "addAndGet");

  private final Scope scope;
  private final Places places;

  Claims(Scope scope, Places places) {
    this.scope = scope;
    this.places = places;
  }

  /** What is claimed where a condition has this outcome. */
  Set<Hold> by(ExpressionTree condition, boolean outcome, Frame frame) {
    Set<Hold> claims = new HashSet<>();
    collect(condition, outcome, frame, claims);
    return claims.isEmpty() || scope.isStrict(condition) ? Set.of() : claims;
  }

  static boolean ends(@Nullable StatementTree branch) {
    return branch != null && !Reachability.canCompleteNormally(branch);
  }

  private void collect(ExpressionTree condition, boolean outcome, Frame frame, Set<Hold> claims) {
    ExpressionTree tree = ASTHelpers.stripParentheses(condition);
    switch (tree.getKind()) {
      case LOGICAL_COMPLEMENT ->
          collect(((UnaryTree) tree).getExpression(), !outcome, frame, claims);
      case CONDITIONAL_AND, CONDITIONAL_OR -> {
        BinaryTree both = (BinaryTree) tree;
        if (outcome == (tree.getKind() == Tree.Kind.CONDITIONAL_AND)) {
          collect(both.getLeftOperand(), outcome, frame, claims);
          collect(both.getRightOperand(), outcome, frame, claims);
        }
      }
      case EQUAL_TO, NOT_EQUAL_TO -> {
        BinaryTree both = (BinaryTree) tree;
        if (outcome == (tree.getKind() == Tree.Kind.EQUAL_TO)
            && isKnown(both.getRightOperand())
            && both.getLeftOperand() instanceof MethodInvocationTree call
            && isAtomic(ASTHelpers.getSymbol(call))
            && STEPS.contains(ASTHelpers.getSymbol(call).name.toString())) {
          claims.add(hold(call, frame));
        }
      }
      case METHOD_INVOCATION -> call((MethodInvocationTree) tree, outcome, frame, claims);
      default -> {}
    }
  }

  private void call(MethodInvocationTree call, boolean outcome, Frame frame, Set<Hold> claims) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (isAtomic(method)) {
      if (claims(call, method.name.toString(), outcome)) {
        claims.add(hold(call, frame));
      }
      return;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    MethodTree body =
        receiver == null || Code.isThis(receiver) ? scope.declarations().withBody(method) : null;
    if (body != null
        && Places.returned(body) instanceof MethodInvocationTree inner
        && isAtomic(ASTHelpers.getSymbol(inner))) {
      call(inner, outcome, frame, claims);
    }
  }

  private static boolean claims(MethodInvocationTree call, String name, boolean outcome) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (name.startsWith("compareAndSet") || name.startsWith("weakCompareAndSet")) {
      return outcome && isKnown(arguments.get(arguments.size() - 2));
    }
    return name.startsWith("getAndSet")
        && Boolean.valueOf(!outcome).equals(ASTHelpers.constValue(arguments.get(0)));
  }

  /** Whether it is the same whoever asks: a literal or a constant. */
  private static boolean isKnown(ExpressionTree value) {
    return value.getKind() == Tree.Kind.NULL_LITERAL
        || ASTHelpers.constValue(value) != null
        || (ASTHelpers.getSymbol(value) instanceof VarSymbol constant
            && constant.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL)));
  }

  private boolean isAtomic(MethodSymbol method) {
    Symbol owner = method.owner;
    return scope.calls().accessesAtomically(method)
        || owner.getQualifiedName().toString().startsWith("java.util.concurrent.atomic.Atomic");
  }

  private Hold hold(MethodInvocationTree call, Frame frame) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return Hold.of(
        receiver == null
            ? places.ownLock(ASTHelpers.getSymbol(call).owner, frame)
            : places.lock(ASTHelpers.stripParentheses(receiver), frame));
  }
}
