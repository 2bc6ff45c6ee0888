package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** By what ways something may get into what the local variables of a compilation unit hold. */
final class Fillings extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<VarSymbol, List<MethodInvocationTree>> calls = new HashMap<>();
  private final Map<VarSymbol, List<MethodInvocationTree>> callsWith = new HashMap<>();
  private final Map<VarSymbol, List<ExpressionTree>> stored = new HashMap<>();
  private final Map<VarSymbol, List<VarSymbol>> aliases = new HashMap<>();

  static Fillings of(CompilationUnitTree unit) {
    Fillings fillings = new Fillings();
    fillings.scan(unit, null);
    return fillings;
  }

  /** The calls on a variable, or on what is got from it. */
  List<MethodInvocationTree> calls(VarSymbol variable) {
    return calls.getOrDefault(variable, List.of());
  }

  /** The calls that are given a variable, or a method of it, as an argument. */
  List<MethodInvocationTree> callsWith(VarSymbol variable) {
    return callsWith.getOrDefault(variable, List.of());
  }

  /** What is stored in fields or elements of what a variable holds. */
  List<ExpressionTree> stored(VarSymbol variable) {
    return stored.getOrDefault(variable, List.of());
  }

  /** The variables that are given what a variable holds. */
  List<VarSymbol> aliases(VarSymbol variable) {
    return aliases.getOrDefault(variable, List.of());
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    note(calls, ASTHelpers.getReceiver(call), call);
    for (ExpressionTree argument : call.getArguments()) {
      ExpressionTree given =
          argument instanceof MemberReferenceTree reference
              ? reference.getQualifierExpression()
              : argument;
      if (given instanceof IdentifierTree) {
        note(callsWith, given, call);
      }
    }
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    alias(ASTHelpers.getSymbol(tree), tree.getInitializer());
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    switch (tree.getVariable()) {
      case ArrayAccessTree element -> note(stored, element.getExpression(), tree.getExpression());
      case MemberSelectTree select -> note(stored, select.getExpression(), tree.getExpression());
      default -> {}
    }
    if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol symbol) {
      alias(symbol, tree.getExpression());
    }
    return super.visitAssignment(tree, null);
  }

  private void alias(VarSymbol symbol, @Nullable ExpressionTree value) {
    if (value instanceof IdentifierTree) {
      note(aliases, value, symbol);
    }
  }

  private static <T> void note(
      Map<VarSymbol, List<T>> notes, @Nullable ExpressionTree chain, T noted) {
    VarSymbol variable = root(chain);
    if (variable != null) {
      notes.computeIfAbsent(variable, v -> new ArrayList<>()).add(noted);
    }
  }

  /** The local variable that a chain of calls, fields and elements begins with, or null. */
  private static @Nullable VarSymbol root(@Nullable ExpressionTree chain) {
    ExpressionTree at = chain;
    while (at != null) {
      switch (ASTHelpers.stripParentheses(at)) {
        case MethodInvocationTree call -> at = ASTHelpers.getReceiver(call);
        case MemberSelectTree select -> at = select.getExpression();
        case ArrayAccessTree access -> at = access.getExpression();
        case ExpressionTree start -> {
          return start instanceof IdentifierTree
                  && ASTHelpers.getSymbol(start) instanceof VarSymbol variable
                  && variable.getKind() != ElementKind.FIELD
              ? variable
              : null;
        }
      }
    }
    return null;
  }
}
