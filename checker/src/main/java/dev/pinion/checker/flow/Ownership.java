package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.unit.Sights;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Who has what a variable holds: its method alone, or others as well. */
final class Ownership {
  /** Collectors that hand on what a function of their user gives. */
  private static final Set<String> GIVE_ANYTHING =
      Set.of("collectingAndThen", "reducing", "teeing");

  private final Scope scope;
  private final Factories factories;

  Ownership(Scope scope) {
    this.scope = scope;
    factories = new Factories(scope);
  }

  /** Whether nobody but the method that declares a variable has what it holds. */
  boolean isOwned(VarSymbol variable) {
    if (variable.getKind() == ElementKind.FIELD) {
      return false;
    }
    if (isParameter(variable)) {
      return isGiven(variable);
    }
    ExpressionTree only = scope.declarations().onlyValue(variable);
    if (only != null) {
      return isOwned(only);
    }
    List<ExpressionTree> values = scope.declarations().valuesOnly(variable);
    return !values.isEmpty()
        && values.stream().allMatch(v -> !(v instanceof IdentifierTree) && isOwned(v));
  }

  boolean isOwned(ExpressionTree value) {
    return switch (ASTHelpers.stripParentheses(value)) {
      case NewClassTree made -> true;
      case NewArrayTree made -> true;
      case MethodInvocationTree call -> isOwned(call);
      case IdentifierTree name ->
          ASTHelpers.getSymbol(name) instanceof VarSymbol v
              && (isParameter(v) || !scope.declarations().changes(v))
              && isOwned(v);
      default -> Code.isFunction(value);
    };
  }

  /** What a task has made is its own; a part of what nobody else has is nobody else's either. */
  private boolean isOwned(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (scope.models().method(method).result().fresh()) {
      return true;
    }
    if (Sights.isAwait(method) && call.getArguments().size() == 1) {
      ExpressionTree awaited = call.getArguments().get(0);
      return FutureTypes.of(scope.unit()).isJoinHandle(ASTHelpers.getType(awaited))
          || isOwned(awaited);
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return (receiver != null && scope.component(method) != null && isOwned(receiver))
        || isCopy(call, method, receiver)
        || factories.makes(method);
  }

  /** What the JDK makes anew, where that depends on what the call is given. */
  private boolean isCopy(
      MethodInvocationTree call, MethodSymbol method, @Nullable ExpressionTree receiver) {
    String name = method.name.toString();
    if (name.equals("clone")) {
      return receiver != null && ASTHelpers.getType(receiver) instanceof Type.ArrayType;
    }
    if (call.getArguments().size() != 1
        || !LibraryCalls.packageOf(method.owner).startsWith("java.util")) {
      return false;
    }
    ExpressionTree argument = ASTHelpers.stripParentheses(call.getArguments().get(0));
    return switch (name) {
      case "toArray" -> argument instanceof NewArrayTree || Code.isFunction(argument);
      case "collect" ->
          ASTHelpers.getSymbol(argument) instanceof MethodSymbol collector
              && collector.owner.getQualifiedName().contentEquals("java.util.stream.Collectors")
              && !GIVE_ANYTHING.contains(collector.name.toString());
      default -> false;
    };
  }

  Factories factories() {
    return factories;
  }

  /** Whether it is a parameter of a method, not of a function. */
  static boolean isParameter(VarSymbol variable) {
    return variable.owner instanceof MethodSymbol method
        && method.getParameters().contains(variable);
  }

  /** Whether it is a parameter whose callers give away what they pass. */
  boolean isGiven(VarSymbol variable) {
    return isParameter(variable)
        && variable.owner instanceof MethodSymbol method
        && scope
            .models()
            .method(method)
            .parameter(method.getParameters().indexOf(variable))
            .sending();
  }
}
