package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.model.Position.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strict: whether nobody else has what a variable holds, or anything that was put into it. A list
 * that a method makes and fills with what its caller gave it is not its own.
 */
final class Regions {
  private static final Set<String> MAPS = Set.of("map", "mapToObj", "generate");
  private static final Set<String> GROUPS =
      Set.of("groupingBy", "groupingByConcurrent", "partitioningBy");

  private final Scope scope;
  private final Map<VarSymbol, Boolean> known = new HashMap<>();

  /** Those of which it is known only if what is being looked at turns out to be owned. */
  private final List<VarSymbol> assumed = new ArrayList<>();

  private @Nullable Fillings fillings;

  Regions(Scope scope) {
    this.scope = scope;
  }

  /** Whether a variable holds what nobody else has, with all that is in it. */
  boolean isOwned(VarSymbol variable) {
    return scope.ownership().isOwned(variable) && isFilledWithOwn(variable);
  }

  private boolean isFilledWithOwn(VarSymbol variable) {
    Boolean answer = known.putIfAbsent(variable, true); // until shown otherwise: a part of itself
    if (answer != null) {
      return answer;
    }
    int first = assumed.size();
    assumed.add(variable);
    boolean isOwn = hasOnlyOwn(variable);
    if (!isOwn) {
      List<VarSymbol> relying = assumed.subList(first, assumed.size());
      relying.forEach(known::remove);
      relying.clear();
      known.put(variable, false);
    } else if (first == 0) {
      assumed.clear();
    }
    return isOwn;
  }

  private boolean hasOnlyOwn(VarSymbol variable) {
    return scope.declarations().values(variable).stream().allMatch(this::isMadeOfOwn)
        && fillings().stored(variable).stream().allMatch(this::isOwnPart)
        && fillings().calls(variable).stream().allMatch(this::putsOwn)
        && fillings().callsWith(variable).stream().allMatch(c -> fillsWithOwn(c, variable))
        && fillings().aliases(variable).stream().allMatch(this::isFilledWithOwn);
  }

  private Fillings fillings() {
    if (fillings == null) {
      fillings = Fillings.of(scope.unit().tree());
    }
    return fillings;
  }

  /** Whether what goes into a new object is safe to share, or nobody else's. */
  private boolean isMadeOfOwn(ExpressionTree value) {
    return switch (ASTHelpers.stripParentheses(value)) {
      case NewClassTree made -> isMadeOfOwn(made);
      case NewArrayTree made when made.getInitializers() != null ->
          made.getInitializers().stream().allMatch(this::isOwnPart);
      case MethodInvocationTree call -> isMadeOfOwn(call);
      case ConditionalExpressionTree choice ->
          isMadeOfOwn(choice.getTrueExpression()) && isMadeOfOwn(choice.getFalseExpression());
      default -> true; // who has it is asked of its owner
    };
  }

  private boolean isMadeOfOwn(NewClassTree made) {
    for (int i = 0; i < made.getArguments().size(); i++) {
      if (!isOwnArgument(made, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOwnArgument(NewClassTree made, int index) {
    ExpressionTree argument = made.getArguments().get(index);
    if (isOwnPart(argument)) {
      return true;
    }
    if (isCopy(made, argument)) {
      return isFilledFrom(argument);
    }
    MethodSymbol constructor = ASTHelpers.getSymbol(made);
    if (scope.declarations().type(constructor.owner) != null) {
      return !scope.creations().kept(made).containsValue(argument) && Copies.of(scope, made, index);
    }
    MethodModel model = scope.models().method(constructor);
    return scope.calls().isModelled(made)
        && !model.parameter(index).sending()
        && !model.result().viewOf().contains(index);
  }

  /** A fresh container of the JDK's with what it is made from in it; of other calls all is said. */
  private boolean isMadeOfOwn(MethodInvocationTree call) {
    List<ExpressionTree> returned =
        scope.ownership().factories().returned(ASTHelpers.getSymbol(call));
    if (!returned.isEmpty()) {
      return returned.stream().allMatch(this::isOwnPart);
    }
    Type type = ASTHelpers.getType(call);
    if (type == null || !isContainer(type) || isOfSafeParts(type) || !isOfJdk(call)) {
      return true;
    }
    if (call.getArguments().size() == 1 && isGrouping(call.getArguments().get(0))) {
      return type.getTypeArguments().stream()
          .allMatch(t -> scope.isSafe(t) || (isContainer(t) && isOfSafeParts(t)));
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return call.getArguments().stream()
            .allMatch(a -> isOwnPart(a) || (isCopy(call, a) && isFilledFrom(a)))
        && (receiver == null || Code.isType(receiver) || isOwnPart(receiver));
  }

  /** A collector that puts what is alike into containers of its own. */
  private static boolean isGrouping(ExpressionTree collector) {
    return ASTHelpers.getSymbol(collector) instanceof MethodSymbol method
        && isOfJdk(collector)
        && GROUPS.contains(method.name.toString());
  }

  /** Whether a container of the JDK's is made from another one. */
  private boolean isCopy(ExpressionTree made, ExpressionTree from) {
    Type type = ASTHelpers.getType(made);
    Type original = ASTHelpers.getType(from);
    return type != null
        && original != null
        && isContainer(type)
        && isContainer(original)
        && isOfJdk(made);
  }

  /** Whether a call on an owned object puts only what is safe to share, or nobody else's, there. */
  private boolean putsOwn(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    Effect effect = scope.models().method(method).receiver().effect();
    if (effect == Effect.READS || effect == Effect.NONE) {
      return true;
    }
    MethodTree body = scope.declarations().withBody(method);
    Type type = ASTHelpers.getType(ASTHelpers.getReceiver(call));
    boolean isContainer = type != null && isContainer(type) && isOfJdk(call);
    if (body == null && !isContainer && scope.calls().isModelled(call)) {
      return true;
    }
    for (int i = 0; i < call.getArguments().size(); i++) {
      ExpressionTree argument = call.getArguments().get(i);
      boolean isPut =
          body == null || method.isVarArgs() || Copies.keeps(scope, body, method.params().get(i));
      if (isPut && !isOwnPart(argument) && !(isContainer && isFilledFrom(argument))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a call that may put something into what a variable holds has only its own to put. */
  private boolean fillsWithOwn(MethodInvocationTree call, VarSymbol variable) {
    if (!isContainer(variable.type) || isOfSafeParts(variable.type)) {
      return true;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    for (int i = 0; i < call.getArguments().size(); i++) {
      ExpressionTree argument = call.getArguments().get(i);
      boolean isOwn =
          argument instanceof MemberReferenceTree reference
              ? !mayWrite(scope.models().method(ASTHelpers.getSymbol(reference)).receiver())
                  || hasOnlyOwn(call, argument)
              : !variable.equals(ASTHelpers.getSymbol(argument))
                  || !mayWrite(scope.models().method(method).parameter(i))
                  || fillsWithOwn(call, method, i);
      if (!isOwn) {
        return false;
      }
    }
    return true;
  }

  private boolean fillsWithOwn(MethodInvocationTree call, MethodSymbol method, int parameter) {
    boolean isSeen = scope.declarations().withBody(method) != null && !method.isVarArgs();
    return isSeen
        ? isFilledWithOwn(method.params().get(parameter))
        : !isOfJdk(call) || hasOnlyOwn(call, call.getArguments().get(parameter));
  }

  private static boolean mayWrite(Position position) {
    return position.effect() == Effect.WRITES || position.effect() == Effect.UNKNOWN;
  }

  /** Whether all that a call works on, but for one argument, is safe to share or nobody else's. */
  private boolean hasOnlyOwn(MethodInvocationTree call, ExpressionTree filled) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return (receiver == null || Code.isType(receiver) || isOwnPart(receiver))
        && call.getArguments().stream().allMatch(a -> a == filled || isOwnPart(a));
  }

  /** {@code addAll}: the values of another container are put there, not the container. */
  private boolean isFilledFrom(ExpressionTree argument) {
    Type type = ASTHelpers.getType(argument);
    return type != null && isContainer(type) && isOfSafeParts(type);
  }

  private boolean isOwnPart(ExpressionTree part) {
    ExpressionTree tree = ASTHelpers.stripParentheses(part);
    Type type = ASTHelpers.getType(tree);
    return tree.getKind() == Tree.Kind.NULL_LITERAL
        || Code.isFunction(tree)
        || scope.isSafe(type)
        || isOwnValue(tree);
  }

  private boolean isOwnValue(ExpressionTree tree) {
    return switch (tree) {
      case IdentifierTree name when ASTHelpers.getSymbol(name) instanceof VarSymbol variable -> {
        ExpressionTree walked = scope.declarations().iterated(variable);
        yield walked == null ? isOwned(variable) : isOwnPart(walked);
      }
      case NewClassTree made -> isMadeOfOwn(made);
      case NewArrayTree made -> isMadeOfOwn((ExpressionTree) made);
      case TypeCastTree cast -> isOwnPart(cast.getExpression());
      case ConditionalExpressionTree choice ->
          isOwnPart(choice.getTrueExpression()) && isOwnPart(choice.getFalseExpression());
      case MethodInvocationTree call -> isOwnResult(call);
      default -> false;
    };
  }

  /** Something fresh, or a part of something owned. */
  private boolean isOwnResult(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (isOfJdk(call)
        && MAPS.contains(ASTHelpers.getSymbol(call).name.toString())
        && call.getArguments().get(0) instanceof LambdaExpressionTree function) {
      ExpressionTree made = Code.returned(function);
      return made != null && isOwnPart(made); // a stream of what the function makes
    }
    return scope.ownership().isOwned((ExpressionTree) call)
        ? isMadeOfOwn(call)
        : isOfJdk(call)
            && receiver != null
            && !Code.isType(receiver)
            && isOwnPart(receiver)
            && call.getArguments().stream().allMatch(this::isOwnPart);
  }

  private boolean isContainer(Type type) {
    return type instanceof Type.ArrayType || scope.isContainer(type);
  }

  private boolean isOfSafeParts(Type container) {
    return Copies.isOfSafeParts(scope, container);
  }

  private static boolean isOfJdk(@Nullable ExpressionTree call) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        && LibraryCalls.packageOf(method.owner).startsWith("java.");
  }
}
