package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.Declarations.Added;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** The tasks and threads in a collection or array, where all of them are written in this file. */
final class Elements {
  private static final int LONGEST_CHAIN = 20;

  /** Methods that make a collection of what they are given. */
  static final Set<String> HOLDS = Set.of("of", "asList", "singleton", "singletonList");

  private static final Set<String> MAPS = Set.of("map", "mapToObj", "generate");
  private static final Set<String> ENDS = Set.of("toList", "collect", "toArray", "iterator");
  private static final Set<String> STREAMS = Set.of("stream", "parallelStream");
  private static final Set<String> TAKES = Set.of("get", "getFirst", "getLast", "remove", "next");

  private final Scope scope;

  Elements(Scope scope) {
    this.scope = scope;
  }

  /** Those that a call is given as one: {@code invokeAll(tasks)}. */
  List<Added> in(ExpressionTree collection) {
    List<Added> found = new ArrayList<>();
    collect(ASTHelpers.stripParentheses(collection), found, 0);
    return found;
  }

  /** Those of which an expression is one: what a loop or an index takes out of a collection. */
  List<Added> behind(ExpressionTree element) {
    return switch (ASTHelpers.stripParentheses(element)) {
      case IdentifierTree name when ASTHelpers.getSymbol(name) instanceof VarSymbol variable -> {
        ExpressionTree all = scope.declarations().iterated(variable);
        yield all == null ? List.of() : in(all);
      }
      case ArrayAccessTree access -> in(access.getExpression());
      case MethodInvocationTree call
          when TAKES.contains(ASTHelpers.getSymbol(call).name.toString())
              && ASTHelpers.getReceiver(call) instanceof IdentifierTree receiver
              && isCollection(receiver) ->
          in(receiver);
      default -> List.of();
    };
  }

  private boolean isCollection(ExpressionTree tree) {
    Type type = ((JCTree) tree).type;
    return type instanceof Type.ArrayType || scope.isIterable(type);
  }

  private void collect(ExpressionTree tree, List<Added> found, int depth) {
    switch (tree) {
      case IdentifierTree name
          when ASTHelpers.getSymbol(name) instanceof VarSymbol variable
              && variable.getKind() != ElementKind.FIELD
              && isCollection(name)
              && depth < LONGEST_CHAIN -> {
        ExpressionTree only = scope.declarations().onlyValue(variable);
        if (only != null) {
          collect(ASTHelpers.stripParentheses(only), found, depth + 1);
          found.addAll(scope.declarations().addedTo(variable));
        }
      }
      case NewArrayTree array when array.getInitializers() != null ->
          array.getInitializers().forEach(e -> add(e, found));
      case NewClassTree copy when copy.getArguments().size() == 1 && isCollection(copy) ->
          collect(ASTHelpers.stripParentheses(copy.getArguments().get(0)), found, depth + 1);
      case MethodInvocationTree call -> {
        MethodSymbol method = ASTHelpers.getSymbol(call);
        if (method.isStatic() && HOLDS.contains(method.name.toString()) && isCollection(call)) {
          call.getArguments().forEach(e -> add(e, found));
        } else if (method.isStatic() && method.name.contentEquals("copyOf") && isCollection(call)) {
          collect(ASTHelpers.stripParentheses(call.getArguments().get(0)), found, depth + 1);
        } else if (ENDS.contains(method.name.toString())) {
          mapped(call, found);
        } else if (STREAMS.contains(method.name.toString())) {
          ExpressionTree all =
              method.isStatic() ? call.getArguments().get(0) : ASTHelpers.getReceiver(call);
          if (all != null) {
            collect(ASTHelpers.stripParentheses(all), found, depth + 1);
          }
        }
      }
      default -> {}
    }
  }

  /** {@code items.stream().map(item -> () -> …).toList()}: what the function gives, many times. */
  private static void mapped(MethodInvocationTree end, List<Added> found) {
    ExpressionTree at = ASTHelpers.getReceiver(end);
    for (int i = 0; i < LONGEST_CHAIN && at instanceof MethodInvocationTree link; i++) {
      if (MAPS.contains(ASTHelpers.getSymbol(link).name.toString())) {
        ExpressionTree made =
            link.getArguments().get(0) instanceof LambdaExpressionTree lambda
                ? Code.returned(lambda)
                : null;
        if (made != null && Code.isMadeHere(made)) {
          found.add(new Added(made, link.getArguments().get(0)));
        }
        return;
      }
      at = ASTHelpers.getReceiver(link);
    }
  }

  private static void add(ExpressionTree element, List<Added> found) {
    if (Code.isMadeHere(element) || ASTHelpers.getSymbol(element) instanceof VarSymbol) {
      found.add(new Added(element, null));
    }
  }
}
