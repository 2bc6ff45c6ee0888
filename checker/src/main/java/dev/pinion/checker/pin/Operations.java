package dev.pinion.checker.pin;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.flow.AwaitedFutures;
import dev.pinion.checker.model.MethodModel.Join;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.unit.OwnCode;
import dev.pinion.checker.unit.Sights;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a body does with the handles of the operations that it starts. */
final class Operations extends OwnCode {
  private final Models models;
  private final Set<Tree> kept = new HashSet<>();
  private final Set<Tree> waitedFor = new HashSet<>();
  private boolean waits;

  Operations(Models models, @Nullable Tree body) {
    this.models = models;
    scan(body, null);
  }

  /** Whether a call's result goes nowhere but into a local variable, or is dropped. */
  boolean isKept(Tree call) {
    return kept.contains(call);
  }

  /** Whether an expression is a part of a call that returns when the operation has completed. */
  boolean isWaitedFor(Tree expression) {
    return waitedFor.contains(expression);
  }

  /** Whether it awaits a future or drives it: the owner polls on. */
  static boolean polls(MethodSymbol method) {
    return AwaitedFutures.isBlockOn(method) || Sights.isAwait(method);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree tree, @Nullable Void unused) {
    kept.add(ASTHelpers.stripParentheses(tree.getExpression()));
    return super.visitExpressionStatement(tree, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (tree.getInitializer() != null) {
      kept.add(ASTHelpers.stripParentheses(tree.getInitializer()));
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    VarSymbol variable =
        tree.getVariable() instanceof IdentifierTree name ? PinnedNames.of(name) : null;
    if (variable != null && !PinnedNames.isField(variable)) {
      kept.add(ASTHelpers.stripParentheses(tree.getExpression()));
    }
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    boolean before = waits;
    note(tree);
    waits |= polls(method) || models.method(method).joins() != Join.NO;
    super.visitMethodInvocation(tree, null);
    waits = before;
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    note(tree);
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    note(tree);
    return null;
  }

  private void note(ExpressionTree tree) {
    if (waits) {
      waitedFor.add(tree);
    }
  }
}
