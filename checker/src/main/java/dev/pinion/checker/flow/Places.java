package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.model.MethodModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Which object an expression refers to: its definite path, through aliases, views and getters. */
final class Places {
  private static final int MOST_CALLS_DEEP = 4;

  private final Scope scope;

  /** Objects that were just made, with what their fields refer to. */
  private final Map<VarSymbol, Frame.Argument> made = new HashMap<>();

  /** What local variables stand for in one method: so a chain of aliases is followed once. */
  private final Map<VarSymbol, Place> locals = new HashMap<>();

  /** The same of calls: so a chain of them is. */
  private final Map<MethodInvocationTree, Optional<Place>> views = new HashMap<>();

  private final SecondNames secondNames = new SecondNames();

  private @Nullable Frame known;

  Places(Scope scope) {
    this.scope = scope;
  }

  SecondNames secondNames() {
    return secondNames;
  }

  /** The definite path to the object an expression refers to, or null. */
  @Nullable Place of(ExpressionTree expression, Frame frame) {
    return switch (ASTHelpers.stripParentheses(expression)) {
      case TypeCastTree cast -> of(cast.getExpression(), frame);
      case IdentifierTree name when ASTHelpers.getSymbol(name) instanceof VarSymbol variable ->
          Code.isThis(name) ? frame.receiver() : variable(variable, frame);
      case MemberSelectTree select
          when ASTHelpers.getSymbol(select) instanceof VarSymbol field
              && field.getKind() == ElementKind.FIELD ->
          selected(select, field, frame);
      case MethodInvocationTree call -> view(call, frame);
      case ArrayAccessTree access -> scope.contents().element(access, this, frame);
      default -> null;
    };
  }

  @Nullable Place variable(VarSymbol variable, Frame frame) {
    if (variable.getKind() == ElementKind.FIELD) {
      return field(variable, frame);
    }
    if (frame.arguments().containsKey(variable)) {
      Frame.Argument argument = frame.arguments().get(variable);
      return argument == null || scope.declarations().changes(variable)
          ? null
          : of(argument.value(), argument.frame());
    }
    know(frame);
    Place place = locals.get(variable);
    if (place == null) {
      place = local(variable, frame);
      if (frame == known) {
        locals.put(variable, place);
      }
    }
    return place;
  }

  private void know(Frame frame) {
    if (frame != known) {
      known = frame;
      locals.clear();
      views.clear();
    }
  }

  private Place local(VarSymbol variable, Frame frame) {
    ExpressionTree only = scope.declarations().onlyValue(variable);
    if (only != null && ASTHelpers.stripParentheses(only) instanceof NewClassTree created) {
      made.put(variable, new Frame.Argument(created, frame));
    }
    Place alias = only == null || Code.isFunction(only) ? null : of(only, frame);
    if (alias != null && scope.contents().isSome(alias)) {
      secondNames.put(variable, alias);
      return Place.of(variable);
    }
    return alias != null && isStable(alias) ? alias : Place.of(variable);
  }

  /** What an expression stands for: itself, or what the parameter that it names was given. */
  Frame.Argument argument(ExpressionTree expression, Frame frame) {
    ExpressionTree tree = ASTHelpers.stripParentheses(expression);
    if (tree instanceof IdentifierTree name
        && ASTHelpers.getSymbol(name) instanceof VarSymbol variable
        && !scope.declarations().changes(variable)) {
      Frame.Argument argument = frame.arguments().get(variable);
      if (argument != null) {
        return argument(argument.value(), argument.frame());
      }
    }
    return new Frame.Argument(tree, frame);
  }

  /** What the parameters of a method are given by a call of it. */
  Map<VarSymbol, Frame.@Nullable Argument> arguments(
      MethodSymbol method, List<? extends ExpressionTree> arguments, Frame frame) {
    Map<VarSymbol, Frame.@Nullable Argument> known = new HashMap<>();
    List<VarSymbol> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      // What is given away is the method's business, whatever it does with it.
      boolean plain =
          i < arguments.size()
              && !(method.isVarArgs() && i == parameters.size() - 1)
              && !scope.ownership().isGiven(parameters.get(i));
      known.put(parameters.get(i), plain ? new Frame.Argument(arguments.get(i), frame) : null);
    }
    return known;
  }

  /** The lambda or method reference that an expression stands for, if that is in this file. */
  Frame.@Nullable Argument function(ExpressionTree expression, Frame frame) {
    Frame.Argument argument = argument(expression, frame);
    ExpressionTree value = argument.value();
    if (ASTHelpers.getSymbol(value) instanceof VarSymbol variable
        && (variable.getKind() != ElementKind.FIELD || field(variable, argument.frame()) != null)) {
      ExpressionTree only = scope.declarations().onlyValue(variable);
      value = only == null ? value : ASTHelpers.stripParentheses(only);
    }
    return value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree
        ? new Frame.Argument(value, argument.frame())
        : null;
  }

  /** A field of {@code this}, or a static. */
  private @Nullable Place field(VarSymbol field, Frame frame) {
    if (field.isStatic()) {
      return Place.of(field);
    }
    if (frame.enclosing()) {
      Place own = frame.own(field.owner, scope.types());
      return own != null
          ? own.field(field)
          : frame.isOwn(field, scope.types()) ? null : Place.of(field);
    }
    if (frame.receiver() == null) {
      return null;
    }
    return isOfOuter(field, frame)
        ? outer(field, frame.made())
        : fieldOf(frame.receiver(), frame.made(), field);
  }

  /** Whether a field is not one of the receiver but of the object around it. */
  private boolean isOfOuter(VarSymbol field, Frame frame) {
    return !frame.via().isEmpty()
        && field.owner instanceof ClassSymbol owner
        && !((ClassSymbol) frame.via().getLast().owner).isSubClass(owner, scope.types());
  }

  /** A field of the object that an inner object was made in. */
  private @Nullable Place outer(VarSymbol field, Frame.@Nullable Argument creation) {
    return creation != null
            && creation.value() instanceof NewClassTree created
            && created.getEnclosingExpression() == null
        ? field(field, creation.frame())
        : null;
  }

  /** A field of an object; what it was made from, where that is seen. */
  private Place fieldOf(Place owner, VarSymbol field) {
    return fieldOf(owner, creation(owner), field);
  }

  /** Where an object was made, if that was seen. */
  Frame.@Nullable Argument creation(@Nullable Place object) {
    return object == null || !object.fields().isEmpty() ? null : made.get(object.root());
  }

  private Place fieldOf(Place owner, Frame.@Nullable Argument creation, VarSymbol field) {
    ExpressionTree stored =
        owner.fields().isEmpty() && creation != null
            ? scope.declarations().stored(owner.root(), field)
            : null;
    if (stored != null && creation != null) {
      Place place = of(stored, creation.frame());
      if (place != null && isStable(place)) {
        return place;
      }
    }
    if (creation != null && creation.value() instanceof NewClassTree created) {
      ExpressionTree argument = scope.creations().kept(created).get(field);
      Place place = argument == null ? null : of(argument, creation.frame());
      if (place != null && isStable(place)) {
        return place;
      }
    }
    return owner.field(field);
  }

  /** An object that has no name of its own. */
  Place made(NewClassTree created, Frame frame) {
    VarSymbol name = scope.nameOf(created);
    made.put(name, new Frame.Argument(created, frame));
    return Place.of(name);
  }

  private @Nullable Place selected(MemberSelectTree select, VarSymbol field, Frame frame) {
    if (field.isStatic()) {
      return Place.of(field);
    }
    if (Code.isThis(select.getExpression())) {
      return field(field, frame);
    }
    Place owner = of(select.getExpression(), frame);
    return owner == null || isLength(field) ? null : fieldOf(owner, field);
  }

  /**
   * The slot of a field, where {@link #of} gives what is known to be in it.
   *
   * @param name the field's, or a call of the accessor of a record's
   */
  @Nullable Place slot(ExpressionTree name, VarSymbol field, Frame frame) {
    if (field.isStatic()) {
      return Place.of(field);
    }
    ExpressionTree object =
        name instanceof MemberSelectTree select
            ? select.getExpression()
            : name instanceof MethodInvocationTree call ? ASTHelpers.getReceiver(call) : null;
    if (object != null && !Code.isThis(object)) {
      Place owner = of(object, frame);
      return owner == null || isLength(field) ? null : owner.field(field);
    }
    Place receiver = frame.enclosing() || isOfOuter(field, frame) ? null : frame.receiver();
    return receiver == null ? field(field, frame) : receiver.field(field);
  }

  /** Of an array. */
  static boolean isLength(VarSymbol field) {
    return field.owner.owner.kind == Kinds.Kind.NIL;
  }

  /** What a call returns, where that is its receiver, an argument, a view of one, or a field. */
  private @Nullable Place view(MethodInvocationTree call, Frame frame) {
    know(frame);
    Optional<Place> place = views.get(call);
    if (place == null) {
      place = Optional.ofNullable(viewed(call, frame));
      if (frame == known) {
        views.put(call, place);
      }
    }
    return place.orElse(null);
  }

  private @Nullable Place viewed(MethodInvocationTree call, Frame frame) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    MethodModel.Result result = scope.models().method(method).result();
    if (result.sync() != null) {
      return null; // what it guards is another object's business
    }
    Place container = receiver == null || Code.isType(receiver) ? null : of(receiver, frame);
    if (container != null
        && container.fields().isEmpty()
        && secondNames.has(container.root())
        && method.name.contentEquals("getValue")) {
      return container; // an entry stands for its value
    }
    Place contents =
        container == null ? null : scope.contents().lookedUp(call, container, this, frame);
    if (contents != null) {
      return contents;
    }
    if (method.getReturnType() instanceof Type.TypeVar || scope.isValue(((JCTree) call).type)) {
      return null; // an element of it
    }
    Place handedOn = handedOn(call, method, receiver, container, frame);
    if (handedOn != null) {
      return handedOn;
    }
    if (scope.calls().isOneMoreHandle(method)) {
      return container;
    }
    Place viewed = viewed(call, method, receiver, container, result, frame);
    // What changes itself has a state of its own beside that of its receiver.
    return viewed != null && scope.isSelfMutating(call) ? null : viewed;
  }

  /** What a method of this file returns that does nothing but call another one for it. */
  private @Nullable Place handedOn(
      MethodInvocationTree call,
      MethodSymbol method,
      @Nullable ExpressionTree receiver,
      @Nullable Place container,
      Frame frame) {
    MethodTree body = scope.declarations().method(method);
    ExpressionTree returned = body == null ? null : returned(body);
    if (!(returned instanceof MethodInvocationTree)
        || frame.via().contains(method)
        || frame.via().size() >= MOST_CALLS_DEEP
        || ASTHelpers.methodCanBeOverridden(method)) {
      return null;
    }
    boolean onThis = receiver == null || Code.isThis(receiver);
    Place on = method.isStatic() ? null : onThis ? frame.receiver() : container;
    boolean enclosing =
        !method.isStatic() && onThis && frame.enclosing() && !frame.isOwn(method, scope.types());
    if (on == null && !enclosing && !method.isStatic()) {
      return null;
    }
    Map<VarSymbol, Frame.@Nullable Argument> given = arguments(method, call.getArguments(), frame);
    return of(returned, frame.of(method, on, creation(on), enclosing, given, call));
  }

  private @Nullable Place viewed(
      MethodInvocationTree call,
      MethodSymbol method,
      @Nullable ExpressionTree receiver,
      @Nullable Place container,
      MethodModel.Result result,
      Frame frame) {
    for (int argument : result.viewOf()) {
      if (argument == MethodModel.RECEIVER) {
        return container;
      }
      return argument < call.getArguments().size()
          ? of(call.getArguments().get(argument), frame)
          : null;
    }
    MethodTree body = scope.declarations().method(method);
    ExpressionTree returned = body == null ? null : returned(body);
    if (returned != null
        && ASTHelpers.getSymbol(returned) instanceof VarSymbol field
        && field.getKind() == ElementKind.FIELD
        && !(returned instanceof MemberSelectTree select && !Code.isThis(select.getExpression()))) {
      if (field.isStatic() || receiver == null || Code.isThis(receiver)) {
        return field(field, frame);
      }
      return container == null ? null : fieldOf(container, field);
    }
    if (returned != null
        && ASTHelpers.getSymbol(returned) instanceof VarSymbol parameter
        && method.getParameters().contains(parameter)
        && !method.isVarArgs()
        && !scope.declarations().changes(parameter)
        && !ASTHelpers.methodCanBeOverridden(method)) {
      return of(call.getArguments().get(method.getParameters().indexOf(parameter)), frame);
    }
    VarSymbol component = scope.component(method);
    if (component == null || receiver == null) {
      return null;
    }
    Place owner = of(receiver, frame);
    return owner == null ? null : fieldOf(owner, component);
  }

  private boolean isStable(Place place) {
    return !scope.declarations().changes(place.root())
        && place.fields().stream().noneMatch(scope.declarations()::changes);
  }

  /** What a method that does nothing else returns. */
  static @Nullable ExpressionTree returned(MethodTree method) {
    return method.getBody() == null ? null : Code.onlyReturned(method.getBody());
  }

  /** The lock an expression refers to. */
  Place lock(ExpressionTree tree, Frame frame) {
    if (Code.isThis(tree)) {
      return ownLock(((JCTree) tree).type.tsym, frame);
    }
    if (tree instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("class")
        && ASTHelpers.getSymbol(select.getExpression()) instanceof ClassSymbol type) {
      return scope.classLock(type);
    }
    Place place = of(tree, frame);
    return place == null ? scope.unknownLock() : place;
  }

  /** The lock that a synchronized method holds; null for any other. */
  @Nullable Place lockOf(MethodSymbol method, Frame frame) {
    if ((method.flags() & Flags.SYNCHRONIZED) == 0) {
      return null;
    }
    if (method.isStatic()) {
      return scope.classLock(method.owner);
    }
    return ownLock(method.owner, frame);
  }

  /** The lock that {@code this} is, in a method of this type. */
  Place ownLock(Symbol type, Frame frame) {
    if (frame.enclosing()) {
      Place own = frame.own(type, scope.types());
      return own == null ? scope.thisLock(type) : own;
    }
    return frame.receiver() == null ? scope.unknownLock() : frame.receiver();
  }
}
