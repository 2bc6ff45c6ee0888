package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an expression or a variable is seen to hold: one of these values. */
record Values(List<Value> possible) {
  /**
   * One value.
   *
   * @param exact its class is exactly this, not a subclass
   * @param said what a model says of the call that gave it
   * @param declared the result type of that call as its method declares it
   * @param captured what a function has captured, or what a view refers to that cannot be written;
   *     null for what is neither in sight
   */
  record Value(
      Type type,
      boolean exact,
      MethodModel.@Nullable Result said,
      @Nullable Type declared,
      @Nullable List<Captures.Capture> captured) {

    static Value of(Type type, boolean exact) {
      return new Value(type, exact, null, null, null);
    }

    Value ofType(Type refined) {
      return new Value(refined, exact, said, declared, captured);
    }

    private Value in(Type owner, Types types) {
      List<Type> parameters = owner.tsym.type.getTypeArguments();
      return parameters.isEmpty() || owner.getTypeArguments().length() != parameters.size()
          ? this
          : ofType(types.subst(type, owner.tsym.type.getTypeArguments(), owner.getTypeArguments()));
    }
  }

  private static final String VIEW = "it is a view of a value";

  /** What is passed to a {@code @Sending} parameter is known to be Send. */
  private static boolean isGiven(IdentifierTree name, Models models) {
    return ASTHelpers.getSymbol(name) instanceof VarSymbol parameter
        && parameter.owner instanceof MethodSymbol method
        && method.params().contains(parameter)
        && models.method(method).parameter(method.params().indexOf(parameter)).sending();
  }

  static Values ofType(Type type) {
    return new Values(List.of(Value.of(type, false)));
  }

  /** Of an expression whose static type may say less than what makes the value; none for null. */
  static Values of(ExpressionTree tree, Models models, Surroundings around) {
    List<Value> found = new ArrayList<>();
    add(tree, models, around, found);
    return new Values(found);
  }

  static void add(ExpressionTree tree, Models models, Surroundings around, List<Value> found) {
    Type type = ASTHelpers.getType(tree);
    if (type == null) {
      return;
    }
    switch (tree) {
      case ParenthesizedTree inner -> add(inner.getExpression(), models, around, found);
      case TypeCastTree cast when !type.isPrimitive() ->
          add(cast.getExpression(), models, around, found);
      case ConditionalExpressionTree either -> {
        add(either.getTrueExpression(), models, around, found);
        add(either.getFalseExpression(), models, around, found);
      }
      case NewClassTree made ->
          found.add(new Value(type, true, said(made, models), type.tsym.type, null));
      case NewArrayTree made -> found.add(Value.of(type, true));
      case MethodInvocationTree call -> {
        if (ASTHelpers.getSymbol(call.getMethodSelect()) instanceof MethodSymbol method) {
          MethodModel.Result said = models.method(method).result();
          if (Futures.isFuture(type) && said.send() == null && !said.notSend()) {
            found.add(future(call, type, method, models, around));
            return;
          }
          List<ExpressionTree> returned = said.isNothing() ? around.returned(method) : List.of();
          for (ExpressionTree value : returned) {
            add(value, models, Surroundings.NONE, found);
          }
          if (!returned.isEmpty()) {
            return;
          }
          List<Captures.Capture> viewed = viewed(call, type, said, models, around);
          found.add(new Value(type, false, said, method.getReturnType(), viewed));
        } else {
          found.add(Value.of(type, false));
        }
      }
      case LambdaExpressionTree function ->
          found.add(new Value(type, false, null, null, Captures.of(function, models, around)));
      case MemberReferenceTree function ->
          found.add(new Value(type, false, null, null, Captures.of(function, models, around)));
      case IdentifierTree name when isGiven(name, models) ->
          found.add(new Value(type, false, MethodModel.Result.GIVEN, type, null));
      default -> {
        if (!type.hasTag(TypeTag.BOT) && tree.getKind() != Tree.Kind.NULL_LITERAL) {
          found.add(Value.of(type, false));
        }
      }
    }
  }

  /**
   * A future that a method returns. Where it is made of other futures and of functions, it is as
   * they are; otherwise it may change threads, because a declaration that does not say {@code
   * NotSend} promises that, and what a private method makes is judged where it is made.
   */
  private static Value future(
      MethodInvocationTree call,
      Type type,
      MethodSymbol method,
      Models models,
      Surroundings around) {
    if (!Futures.combines(method)) {
      return new Value(type, false, MethodModel.Result.GIVEN, type, null);
    }
    List<Captures.Capture> parts = new ArrayList<>();
    List<ExpressionTree> given = new ArrayList<>(call.getArguments());
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver != null && !method.isStatic()) {
      given.add(receiver);
    }
    for (ExpressionTree part : given) {
      boolean isFunction =
          part instanceof LambdaExpressionTree || part instanceof MemberReferenceTree;
      if (isFunction || Futures.mentionsFuture(ASTHelpers.getType(part))) {
        for (Value value : of(part, models, around).possible) {
          parts.add(new Captures.Capture("it is made of a value", value, false));
        }
      }
    }
    return new Value(type, false, null, null, parts);
  }

  /** What a view refers to that cannot be written by way of it; null for any other result. */
  private static @Nullable List<Captures.Capture> viewed(
      MethodInvocationTree call,
      Type result,
      MethodModel.Result said,
      Models models,
      Surroundings around) {
    if (!said.unmodifiable()) {
      return null;
    }
    List<Captures.Capture> viewed = new ArrayList<>();
    for (int argument : said.viewOf()) {
      boolean isReceiver = argument == MethodModel.RECEIVER;
      if (argument >= call.getArguments().size()) {
        continue; // a variable number of arguments, here none
      }
      ExpressionTree tree =
          isReceiver ? ASTHelpers.getReceiver(call) : call.getArguments().get(argument);
      Type type = tree == null ? null : ASTHelpers.getType(tree);
      if (tree == null || type == null || (isReceiver && type.tsym != result.tsym)) {
        return null; // what is of another kind than what it was taken from has a state of its own
      }
      Type made = around.unshared(tree);
      if (made != null) {
        viewed.add(new Captures.Capture(VIEW, Value.of(made, true), true));
      } else {
        for (Value value : of(tree, models, around).possible) {
          viewed.add(new Captures.Capture(VIEW, value, false));
        }
      }
    }
    return viewed;
  }

  /** What a model says of a constructor; a literal false takes it back. */
  private static MethodModel.@Nullable Result said(NewClassTree made, Models models) {
    for (ExpressionTree argument : made.getArguments()) {
      if (Boolean.FALSE.equals(ASTHelpers.constValue(argument))) {
        return null;
      }
    }
    return models.method(ASTHelpers.getSymbol(made)).result();
  }

  Values map(UnaryOperator<Value> change) {
    List<Value> changed = new ArrayList<>(possible.size());
    for (Value value : possible) {
      changed.add(change.apply(value));
    }
    return new Values(changed);
  }

  /** The same values as members of a type whose type arguments are known. */
  Values in(Type owner, Types types) {
    return map(value -> value.in(owner, types));
  }

  /** The verdict on all of them; {@code mixed} joins two. */
  <V> V judge(Function<Value, V> judge, BinaryOperator<V> mixed, V otherwise) {
    @Nullable V verdict = null;
    for (Value value : possible) {
      V judged = judge.apply(value);
      verdict = verdict == null ? judged : mixed.apply(verdict, judged);
    }
    return verdict == null ? otherwise : verdict;
  }
}
