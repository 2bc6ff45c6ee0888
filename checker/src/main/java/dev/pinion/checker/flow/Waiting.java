package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.unit.Unit;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Whether a loop goes on until another thread ends it: its condition asks nothing else. */
final class Waiting {
  private static final Set<String> ASKS =
      Set.of(
          "isDone",
          "isCancelled",
          "isAlive",
          "isInterrupted",
          "interrupted",
          "isTerminated",
          "isShutdown");

  private final Unit unit;
  private final Set<Symbol> asked = new HashSet<>();
  private final Set<Symbol> lookedInto = new HashSet<>();

  private Waiting(Unit unit) {
    this.unit = unit;
  }

  /** It asks volatile and atomic flags, or threads and tasks, that the loop does not touch. */
  static boolean isEndedByOthers(Unit unit, ExpressionTree condition, Tree loop) {
    Waiting waiting = new Waiting(unit);
    return waiting.asksOthers(condition) && !waiting.touches(loop, condition);
  }

  private boolean asksOthers(ExpressionTree condition) {
    return switch (ASTHelpers.stripParentheses(condition)) {
      case UnaryTree not when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ->
          asksOthers(not.getExpression());
      case BinaryTree both
          when both.getKind() == Tree.Kind.CONDITIONAL_AND
              || both.getKind() == Tree.Kind.CONDITIONAL_OR ->
          asksOthers(both.getLeftOperand()) && asksOthers(both.getRightOperand());
      case IdentifierTree name -> isVolatile(name);
      case MemberSelectTree select -> isVolatile(select);
      case MethodInvocationTree call -> asks(call);
      default -> false;
    };
  }

  private boolean isVolatile(ExpressionTree name) {
    return ASTHelpers.getSymbol(name) instanceof VarSymbol field
        && field.getModifiers().contains(Modifier.VOLATILE)
        && asked.add(field);
  }

  private boolean asks(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String name = method.name.toString();
    boolean atomic =
        name.startsWith("get")
            && method.params().isEmpty()
            && method
                .owner
                .getQualifiedName()
                .contentEquals("java.util.concurrent.atomic.AtomicBoolean");
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (!method.params().isEmpty() || !(atomic || ASKS.contains(name)) || receiver == null) {
      return false;
    }
    if (ASTHelpers.getSymbol(receiver) instanceof VarSymbol variable) {
      asked.add(variable);
      return true;
    }
    return name.endsWith("nterrupted");
  }

  /** Whether the loop names what its condition asks, or calls a method of this file that does. */
  private boolean touches(Tree code, @Nullable Tree condition) {
    boolean[] touches = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        return touches[0] || tree == condition ? null : super.scan(tree, null);
      }

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        touches[0] |= asked.contains(ASTHelpers.getSymbol(tree));
        return null;
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        touches[0] |= asked.contains(ASTHelpers.getSymbol(tree));
        return super.visitMemberSelect(tree, null);
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        if (lookedInto.add(method)) {
          MethodTree declared = AsyncBodies.of(unit).declaration(method);
          touches[0] |= declared != null && touches(declared.getBody(), null);
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(code, null);
    return touches[0];
  }
}
