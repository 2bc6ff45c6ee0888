package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.type.Futures;
import dev.pinion.checker.unit.OwnCode;
import dev.pinion.checker.unit.Sights;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * Which variables' futures a future polls: its own, what it is another name of, and those that it
 * was combined from. A variable that is assigned once keeps its parts; of any other only the
 * variable itself is known.
 */
public final class FutureParts {
  private final Models models;
  private final FutureTypes futures;

  /** What the variables that are assigned once were given at their declarations. */
  private final Map<VarSymbol, ExpressionTree> given = new HashMap<>();

  private FutureParts(Unit unit) {
    models = Models.of(unit.state());
    futures = FutureTypes.of(unit);
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        VarSymbol variable = ASTHelpers.getSymbol(tree);
        if (tree.getInitializer() != null
            && isAssignedOnce(variable)
            && !isField(variable)
            && futures.isFuture(variable.type)) {
          given.put(variable, tree.getInitializer());
        }
        return super.visitVariable(tree, null);
      }
    }.scan(unit.tree(), null);
  }

  static FutureParts of(Unit unit) {
    return unit.facts(FutureParts.class, FutureParts::new);
  }

  /**
   * The variables whose futures a call uses up: an await, a blocking drive, a task that is given
   * them.
   */
  Set<VarSymbol> usedUpBy(MethodInvocationTree call, boolean inAsyncBody) {
    List<VarSymbol> parts = new ArrayList<>();
    MethodSymbol method = ASTHelpers.getSymbol(call);
    for (int i = 0; i < call.getArguments().size(); i++) {
      if (usesUp(method, i, inAsyncBody)) {
        add(call.getArguments().get(i), parts);
      }
    }
    return new LinkedHashSet<>(parts);
  }

  /** A variable whose future a call combines with itself; null for none. */
  @Nullable VarSymbol combinedTwice(MethodInvocationTree call) {
    if (!isCombination(ASTHelpers.getSymbol(call))) {
      return null;
    }
    List<VarSymbol> parts = new ArrayList<>();
    call(call, parts);
    Set<VarSymbol> seen = new HashSet<>();
    return parts.stream().filter(part -> !seen.add(part)).findFirst().orElse(null);
  }

  private boolean usesUp(MethodSymbol method, int argument, boolean inAsyncBody) {
    if (Sights.isAwait(method)) {
      return inAsyncBody; // elsewhere it throws: AwaitOutsideAsync says so
    }
    return AwaitedFutures.isBlockOn(method) || isGiven(method, argument);
  }

  /** Whether it is given to a task. */
  private boolean isGiven(MethodSymbol method, int argument) {
    return models.method(method).parameter(argument).sending()
        || (Futures.combines(method) && futures.isJoinHandle(method.getReturnType()));
  }

  private void add(ExpressionTree value, List<VarSymbol> parts) {
    ExpressionTree tree = ASTHelpers.stripParentheses(value);
    switch (tree) {
      case TypeCastTree cast -> add(cast.getExpression(), parts);
      case IdentifierTree name -> variable(name, parts);
      case MemberSelectTree select
          when select.getExpression() instanceof IdentifierTree base
              && base.getName().contentEquals("this") ->
          variable(select, parts);
      case MethodInvocationTree call -> call(call, parts);
      default -> {}
    }
  }

  private void variable(ExpressionTree name, List<VarSymbol> parts) {
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable
        && futures.isFuture(variable.type)
        && (!isField(variable) || isAssignedOnce(variable))) {
      ExpressionTree value = given.get(variable);
      if (value != null
          && ASTHelpers.stripParentheses(value) instanceof IdentifierTree other
          && ASTHelpers.getSymbol(other) instanceof VarSymbol named
          && isAssignedOnce(named)) {
        variable(other, parts); // another name of the same future
        return;
      }
      parts.add(variable);
      if (value != null) {
        add(value, parts);
      }
    }
  }

  private void call(MethodInvocationTree call, List<VarSymbol> parts) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (Sights.isAsync(method)) {
      List<VarSymbol> awaited = new ArrayList<>();
      call.getArguments().forEach(body -> surelyAwaited(body, awaited));
      parts.addAll(new LinkedHashSet<>(awaited));
    } else if (isCollection(method) || isCombination(method)) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      if (receiver != null && !method.isStatic()) {
        add(receiver, parts);
      }
      call.getArguments().forEach(argument -> add(argument, parts));
    }
  }

  private boolean isCombination(MethodSymbol method) {
    return Futures.combines(method)
        && futures.isFuture(method.getReturnType())
        && !futures.isJoinHandle(method.getReturnType());
  }

  private static boolean isCollection(MethodSymbol method) {
    return method.isStatic()
        && method.owner.getQualifiedName().toString().matches("java\\.util\\.(List|Set|Arrays)")
        && method.name.toString().matches("of|asList");
  }

  /** What an async body awaits whatever happens in it. */
  private void surelyAwaited(ExpressionTree body, List<VarSymbol> parts) {
    if (!(ASTHelpers.stripParentheses(body) instanceof LambdaExpressionTree lambda)) {
      return;
    }
    new OwnCode() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        parts.addAll(usedUpBy(tree, true));
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        return switch (tree) {
          case IfTree t -> null;
          case SwitchTree t -> null;
          case SwitchExpressionTree t -> null;
          case ConditionalExpressionTree t -> null;
          case BinaryTree t -> null;
          case TryTree t -> null;
          case WhileLoopTree t -> null;
          case DoWhileLoopTree t -> null;
          case ForLoopTree t -> null;
          case EnhancedForLoopTree t -> null;
          case null, default -> super.scan(tree, null);
        };
      }
    }.scan(lambda.getBody(), null);
  }

  private static boolean isAssignedOnce(VarSymbol variable) {
    return ASTHelpers.isConsideredFinal(variable);
  }

  private static boolean isField(VarSymbol variable) {
    return variable.getKind() == ElementKind.FIELD;
  }
}
