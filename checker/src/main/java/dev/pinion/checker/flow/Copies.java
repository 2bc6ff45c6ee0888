package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constructors of this file for arguments that are only looked at or copied: {@code
 * this.lines = List.copyOf(lines)}. An object that is made with one has nothing of it.
 */
final class Copies extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Scope scope;
  private final VarSymbol parameter;
  private boolean keeps;

  private Copies(Scope scope, VarSymbol parameter) {
    this.scope = scope;
    this.parameter = parameter;
  }

  /** Whether a constructor copies an argument, as far as it has anything to do with it at all. */
  static boolean of(Scope scope, NewClassTree created, int argument) {
    MethodSymbol constructor = ASTHelpers.getSymbol(created);
    MethodTree body = scope.declarations().method(constructor);
    if (body == null
        || body.getBody() == null
        || created.getClassBody() != null
        || constructor.isVarArgs()
        || ASTHelpers.isGeneratedConstructor(body)) {
      return false;
    }
    boolean isCompact = (constructor.flags() & Flags.COMPACT_RECORD_CONSTRUCTOR) != 0;
    Copies copies = new Copies(scope, constructor.getParameters().get(argument));
    copies.scan(body.getBody().getStatements(), null);
    return !copies.keeps && (!isCompact || copies.isReplaced(body.getBody()));
  }

  /** Whether a method does more with a parameter than to look at it or to copy it. */
  static boolean keeps(Scope scope, MethodTree method, VarSymbol parameter) {
    Copies copies = new Copies(scope, parameter);
    copies.scan(method.getBody(), null);
    return copies.keeps;
  }

  /** A compact constructor gives the field what the parameter has at its end. */
  private boolean isReplaced(BlockTree body) {
    for (StatementTree statement : body.getStatements()) {
      if (statement instanceof ExpressionStatementTree expression
          && expression.getExpression() instanceof AssignmentTree assignment
          && isParameter(assignment.getVariable())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
    keeps |= isParameter(name);
    return null;
  }

  /** {@code weights.length}. */
  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    return isParameter(select.getExpression()) && scope.isSafe(((JCTree) select).type)
        ? null
        : super.visitMemberSelect(select, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    return isParameter(assignment.getVariable())
        ? scan(assignment.getExpression(), null)
        : super.visitAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    MethodModel model = scope.models().method(ASTHelpers.getSymbol(call));
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver == null || !isRead(receiver, model, MethodModel.RECEIVER, call)) {
      scan(call.getMethodSelect(), null);
    }
    arguments(call.getArguments(), model, call);
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void unused) {
    arguments(made.getArguments(), scope.models().method(ASTHelpers.getSymbol(made)), made);
    return scan(made.getClassBody(), null);
  }

  private void arguments(
      List<? extends ExpressionTree> arguments, MethodModel model, ExpressionTree call) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!isRead(arguments.get(i), model, i, call)) {
        scan(arguments.get(i), null);
      }
    }
  }

  /**
   * Whether it is the parameter, and the call takes nothing out of it that is not safe to share.
   */
  private boolean isRead(
      ExpressionTree given, MethodModel model, int position, ExpressionTree call) {
    if (!isParameter(given)) {
      return false;
    }
    Type result = ((JCTree) call).type;
    if (call instanceof NewClassTree) {
      return isCollection(result) && isCollection(((JCTree) given).type) && isOfSafeParts(result);
    }
    Effect effect = (position < 0 ? model.receiver() : model.parameter(position)).effect();
    return effect == Effect.READS
        && (scope.isSafe(result) || (model.result().fresh() && isOfSafeParts(result)));
  }

  /** Of the JDK: made from another one it is a copy. */
  private boolean isCollection(Type type) {
    return LibraryCalls.packageOf(type.tsym).startsWith("java.util") && scope.isContainer(type);
  }

  private boolean isOfSafeParts(Type copy) {
    return isOfSafeParts(scope, copy);
  }

  /** Whether what a container holds is safe to share, as far as its type says. */
  static boolean isOfSafeParts(Scope scope, Type copy) {
    if (copy instanceof Type.ArrayType array) {
      return scope.isSafe(array.getComponentType());
    }
    for (Type argument : copy.getTypeArguments()) {
      if (!scope.isSafe(argument)) {
        return false;
      }
    }
    return !copy.getTypeArguments().isEmpty();
  }

  private boolean isParameter(ExpressionTree tree) {
    return parameter.equals(ASTHelpers.getSymbol(ASTHelpers.stripParentheses(tree)));
  }
}
