package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.unit.CallTrees;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values in containers: in default strength in those that keep themselves in order. */
final class Contents {
  /** Methods of a container that leave what they return in it. */
  private static final Set<String> LOOKS_UP =
      Set.of("get", "getOrDefault", "putIfAbsent", "peek", "element", "getFirst", "getLast");

  /** Methods of a reference that leave it as it is. */
  private static final Set<String> READS =
      Set.of(
          "get", "getPlain", "getAcquire", "getOpaque", "clone", "close", "downgrade", "toString");

  private final Scope scope;

  /** Stands for the values in a container, as if they were a field of it. */
  private final VarSymbol contents;

  /** Stands for one of them, which is another one at another time. */
  private final VarSymbol someContents;

  private final Map<VarSymbol, ExpressionTree> contained = new HashMap<>();

  Contents(Scope scope, VarSymbol contents, VarSymbol someContents) {
    this.scope = scope;
    this.contents = contents;
    this.someContents = someContents;
  }

  /**
   * Whether a container keeps itself in order, whoever uses it: then its contents are the issue.
   */
  private boolean isSafeContainer(Place container) {
    return scope.types().erasure(scope.typeOf(container.last())).tsym instanceof ClassSymbol type
        && scope.models().type(type).sync() != null;
  }

  /** Whether two uses of a place may be of two objects: the values of two keys. */
  boolean isSome(Place place) {
    return place.fields().contains(someContents);
  }

  /** What was put into a container, where that is a new object and nothing takes its place. */
  @Nullable ExpressionTree of(Place contents) {
    return contents.fields().size() == 1 ? contained.get(contents.root()) : null;
  }

  /**
   * What a call looks up in a container, for as long as it is the same object for everybody: the
   * value of a reference that nobody sets, or what the map makes for a key.
   */
  @Nullable Place lookedUp(MethodInvocationTree call, Place container) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (!(method.getReturnType() instanceof Type.TypeVar)) {
      return null;
    }
    boolean isSafe = isSafeContainer(container);
    ExpressionTree made = isSafe ? made(call, method, container) : null;
    if (made != null) {
      contained.put(container.root(), made);
      return container.field(contents);
    }
    boolean ofThread = method.owner.getQualifiedName().contentEquals("java.lang.ThreadLocal");
    return LOOKS_UP.contains(method.name.toString())
            && !ofThread
            && (isSafe || scope.unit().isStrict(scope.unit().requirePath(call)))
        ? container.field(someContents)
        : null;
  }

  /** The new object that a call looks up, whoever makes it. */
  private @Nullable ExpressionTree made(
      MethodInvocationTree call, MethodSymbol method, Place container) {
    boolean isFilled = method.name.contentEquals("get") && call.getArguments().size() == 2;
    if (method.name.contentEquals("computeIfAbsent") || isFilled) {
      return madeBy(call.getArguments().get(call.getArguments().size() - 1));
    }
    if (method.name.contentEquals("get") && call.getArguments().isEmpty()) {
      ExpressionTree only = scope.declarations().onlyValue(container.last());
      boolean isSet =
          scope.declarations().calledOn(container.last()).stream()
              .anyMatch(n -> !READS.contains(n));
      if (only != null && !isSet) {
        return CallTrees.arguments(only).stream().filter(Scope::isNew).findFirst().orElse(null);
      }
    }
    return null;
  }

  /** What a function makes and returns, if it does nothing else. */
  private static @Nullable ExpressionTree madeBy(ExpressionTree function) {
    return switch (ASTHelpers.stripParentheses(function)) {
      case LambdaExpressionTree lambda when lambda.getBody() instanceof ExpressionTree made -> made;
      case LambdaExpressionTree lambda when lambda.getBody() instanceof BlockTree block ->
          Code.onlyReturned(block);
      case MemberReferenceTree reference when ASTHelpers.getSymbol(reference).isConstructor() ->
          reference.getQualifierExpression();
      default -> null;
    };
  }
}
