package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.Access.Mode;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.model.Position.Effect;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body and writes down its {@link Footprint}. Methods of the same source and functions that
 * run in place are read as if they stood where they are called.
 */
final class BodyScan extends TreeScanner<@Nullable Void, @Nullable Void> {

  /** Who reads the code. */
  enum Side {
    /** The code that hands values over: what runs elsewhere is not its own doing. */
    MAKER,
    /** Code that was handed over: all that is written in it is on the other side. */
    TASK
  }

  /**
   * The method being read.
   *
   * @param receiver what {@code this} is; null where it is the enclosing object, or unknown
   * @param enclosing {@code this} is the enclosing object of the code the scan began with
   * @param arguments what is known of its parameters
   * @param anchor where the call that led here stands; null in the code the scan began with
   */
  private record Frame(
      @Nullable Place receiver,
      boolean enclosing,
      Map<VarSymbol, @Nullable Place> arguments,
      @Nullable Tree anchor,
      List<MethodSymbol> via) {}

  private static final int MOST_CALLS_DEEP = 4;
  private static final int MOST_ACCESSES = 4000;

  private final Scope scope;
  private final Side side;
  private final Footprint out = new Footprint();
  private final Set<Tree> opened = new LinkedHashSet<>();
  private Frame frame = new Frame(null, true, Map.of(), null, List.of());
  private Set<Place> locks = Set.of();
  private Set<ClassSymbol> ownClasses = Set.of();
  private boolean repeated;
  private boolean mentionOnly;
  private boolean inLoopCondition;
  private @Nullable Tree qualifier;
  private @Nullable Boolean parallel;

  private BodyScan(Scope scope, Side side) {
    this.scope = scope;
    this.side = side;
  }

  /** What the code that hands values over does. */
  static Footprint maker(Scope scope, Tree code, Tree body) {
    BodyScan scan = new BodyScan(scope, Side.MAKER);
    if (code instanceof MethodTree method && isSynchronized(ASTHelpers.getSymbol(method))) {
      scan.locks = with(scan.locks, scan.lockOf(ASTHelpers.getSymbol(method)));
    }
    scan.scan(body, null);
    return scan.out;
  }

  /** What travels with a value, and what the code in it does. */
  static Footprint task(Scope scope, ExpressionTree value) {
    BodyScan scan = new BodyScan(scope, Side.TASK);
    scan.open(value);
    return scan.out;
  }

  /** All that is written in a method, functions that it makes for later included. */
  static Footprint all(Scope scope, MethodTree method) {
    BodyScan scan = new BodyScan(scope, Side.TASK);
    if (isSynchronized(ASTHelpers.getSymbol(method))) {
      scan.locks = with(scan.locks, scan.lockOf(ASTHelpers.getSymbol(method)));
    }
    scan.scan(method.getBody(), null);
    return scan.out;
  }

  // What a value is made of.

  /** Reads what a value brings along: the code of functions, what went into new objects. */
  private void open(ExpressionTree value) {
    ExpressionTree tree = ASTHelpers.stripParentheses(value);
    if (!opened.add(tree)) {
      return;
    }
    switch (tree) {
      case TypeCastTree cast -> open(cast.getExpression());
      case LambdaExpressionTree lambda -> lambda(lambda);
      case MemberReferenceTree reference -> reference(reference);
      case NewClassTree created -> created(created);
      case com.sun.source.tree.ConditionalExpressionTree choice -> {
        scan(choice.getCondition(), null);
        open(choice.getTrueExpression());
        open(choice.getFalseExpression());
      }
      case MethodInvocationTree call -> called(call);
      case IdentifierTree name -> named(name);
      case MemberSelectTree name -> named(name);
      default -> scan(tree, null);
    }
  }

  private void named(ExpressionTree name) {
    ClassTree type = scope.declarations().type(((JCTree) name).type.tsym);
    MethodTree run = type == null ? null : scope.run(type).orElse(null);
    if (run != null && run.getBody() != null) {
      run(name, ASTHelpers.getSymbol(run));
      return;
    }
    if (isThis(name)) {
      return;
    }
    scan(name, null);
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable) {
      ExpressionTree only = scope.declarations().onlyValue(variable);
      if (only != null && isCode(only)) {
        open(only);
      }
    }
  }

  /** A task that is an object of a class of this file runs its run() or call(). */
  private void run(ExpressionTree name, MethodSymbol run) {
    if (isThis(name)) {
      callOnThis(run, List.of(), name);
      return;
    }
    qualify(name);
    Place place = place(name);
    if (place != null) {
      callOn(place, run, scope.models().method(run), List.of(), name, name);
    }
  }

  /** Whether a value is code that is written here, or an object that was just made around some. */
  private static boolean isCode(ExpressionTree value) {
    return switch (ASTHelpers.stripParentheses(value)) {
      case LambdaExpressionTree lambda -> true;
      case MemberReferenceTree reference -> true;
      case NewClassTree created -> true;
      case MethodInvocationTree call -> true;
      case TypeCastTree cast -> isCode(cast.getExpression());
      default -> false;
    };
  }

  private void lambda(LambdaExpressionTree lambda) {
    lambda.getParameters().forEach(p -> out.own.add(ASTHelpers.getSymbol(p)));
    scan(lambda.getBody(), null);
  }

  private void reference(MemberReferenceTree reference) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    if (scope.mayJoin(method, scope.models().method(method), null)) {
      out.joins.add(new Footprint.Join(anchor(reference), reference, null));
    }
    ExpressionTree on = reference.getQualifierExpression();
    boolean bound = !method.isStatic() && !method.isConstructor() && !isType(on);
    if (!bound) {
      MethodTree body = scope.declarations().method(method);
      if (method.isStatic() && body != null) {
        inline(method, body, null, false, Map.of(), reference);
      }
      return;
    }
    if (isThis(on)) {
      callOnThis(method, List.of(), reference);
      return;
    }
    qualify(on);
    Place place = place(on);
    if (place == null) {
      out.unnamed.add(new Footprint.Unnamed(on, ((JCTree) on).type));
      return;
    }
    callOn(place, method, scope.models().method(method), List.of(), on, reference);
  }

  private void created(NewClassTree created) {
    ClassTree body = created.getClassBody();
    Symbol type = ((JCTree) created.getIdentifier()).type.tsym;
    if (body == null && isLocal(type)) {
      body = scope.declarations().type(type);
    }
    MethodSymbol constructor = ASTHelpers.getSymbol(created);
    MethodModel model = scope.models().method(constructor);
    for (int i = 0; i < created.getArguments().size(); i++) {
      ExpressionTree argument = created.getArguments().get(i);
      if (model.parameter(i).sending() || model.result().viewOf().contains(i)) {
        open(argument);
      } else {
        argument(argument, model.parameter(i), created);
      }
    }
    if (body != null) {
      classBody(body);
    }
  }

  private void classBody(ClassTree body) {
    if (!opened.add(body)) {
      return;
    }
    Set<ClassSymbol> before = ownClasses;
    Set<ClassSymbol> own = new LinkedHashSet<>(before);
    own.add(ASTHelpers.getSymbol(body));
    ownClasses = own;
    for (Tree member : body.getMembers()) {
      if (member instanceof MethodTree method && !ASTHelpers.isGeneratedConstructor(method)) {
        method.getParameters().forEach(p -> out.own.add(ASTHelpers.getSymbol(p)));
        scan(method.getBody(), null);
      } else if (member instanceof VariableTree field && field.getInitializer() != null) {
        scan(field.getInitializer(), null);
      }
    }
    ownClasses = before;
  }

  /** What a call returns: what it is made from, as far as that can be seen. */
  private void called(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    MethodModel model = scope.models().method(method);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver != null && !isType(receiver) && carries(model, MethodModel.RECEIVER, method)) {
      open(receiver);
    } else if (receiver != null) {
      scan(receiver, null);
    }
    for (int i = 0; i < call.getArguments().size(); i++) {
      ExpressionTree argument = call.getArguments().get(i);
      if (isFunction(argument) || carries(model, i, method)) {
        open(argument);
      } else {
        argument(argument, model.parameter(i), call);
      }
    }
    MethodTree body = scope.declarations().method(method);
    ExpressionTree returned = body == null ? null : returned(body);
    if (returned != null && isCode(returned)) {
      within(method, arguments(method, call.getArguments()), call, () -> open(returned));
    }
  }

  private boolean carries(MethodModel model, int argument, MethodSymbol method) {
    return model.result().viewOf().contains(argument)
        || model.result().handleOf().contains(argument)
        || (argument == MethodModel.RECEIVER
            ? scope.isFuture(method.owner.type)
            : scope.isFuture(method.getReturnType()));
  }

  /** What a method that does nothing else returns. */
  private static @Nullable ExpressionTree returned(MethodTree method) {
    return method.getBody() != null
            && method.getBody().getStatements().size() == 1
            && method.getBody().getStatements().get(0)
                instanceof com.sun.source.tree.ReturnTree statement
        ? statement.getExpression()
        : null;
  }

  // Calls.

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    MethodModel model = scope.models().method(method);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    boolean isParallel = isParallel(call);
    Place on = null;
    if (method.isStatic() || method.isConstructor()) {
      callStatic(method, call);
    } else if (receiver == null || isThis(receiver)) {
      callOnThis(method, call.getArguments(), call);
    } else {
      Boolean outer = parallel;
      parallel = isParallel;
      on = elements(receiver, model, call) ? null : place(receiver);
      if (isUnderstood(method, model)) {
        qualify(receiver);
      } else {
        scan(receiver, null);
      }
      parallel = outer;
      if (on != null) {
        callOn(on, method, model, call.getArguments(), receiver, call);
      }
    }
    if (receiver != null && model.receiver().sending() && !method.isStatic()) {
      cross(call, receiver, method, model, model.receiver(), on, false);
    }
    arguments(call.getArguments(), call, method, model, on, isParallel);
    lock(model, receiver);
    if (scope.mayJoin(method, model, call)) {
      out.joins.add(new Footprint.Join(anchor(call), call, on));
    }
    return null;
  }

  /** Whether it is known what a call does to its receiver. */
  private boolean isUnderstood(MethodSymbol method, MethodModel model) {
    MethodTree body = scope.declarations().method(method);
    return model.receiver().effect() != Effect.UNKNOWN || (body != null && body.getBody() != null);
  }

  /** Scans what stands before a dot. */
  private void qualify(ExpressionTree tree) {
    Tree before = qualifier;
    qualifier = ASTHelpers.stripParentheses(tree);
    scan(tree, null);
    qualifier = before;
  }

  /** A chain of calls on a stream runs as its last parallel() or sequential() says. */
  private boolean isParallel(MethodInvocationTree call) {
    if (parallel != null) {
      return parallel;
    }
    ExpressionTree at = call;
    for (int i = 0; i < 100 && at != null; i++) {
      switch (ASTHelpers.stripParentheses(at)) {
        case MethodInvocationTree link -> {
          switch (scope.models().method(ASTHelpers.getSymbol(link)).result().execution()) {
            case PARALLEL -> {
              return true;
            }
            case SEQUENTIAL -> {
              return false;
            }
            case INHERITED -> at = ASTHelpers.getReceiver(link);
          }
        }
        case IdentifierTree name ->
            at =
                ASTHelpers.getSymbol(name) instanceof VarSymbol variable
                    ? scope.declarations().onlyValue(variable)
                    : null;
        default -> at = null;
      }
    }
    return false;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree created, @Nullable Void unused) {
    if (side == Side.TASK) {
      open(created);
      return null;
    }
    MethodSymbol constructor = ASTHelpers.getSymbol(created);
    MethodModel model = scope.models().method(constructor);
    scan(created.getEnclosingExpression(), null);
    arguments(created.getArguments(), created, constructor, model, null, false);
    return null;
  }

  private void arguments(
      List<? extends ExpressionTree> arguments,
      ExpressionTree call,
      MethodSymbol method,
      MethodModel model,
      @Nullable Place on,
      boolean isParallel) {
    for (int i = 0; i < arguments.size(); i++) {
      ExpressionTree argument = arguments.get(i);
      Position position = model.parameter(i);
      boolean inPlace = position.runsInPlace() || (position.ifParallel() && !isParallel);
      if (inPlace && isFunction(argument)) {
        runInPlace(argument, call, method, on);
      } else if (position.sending()
          && position.when() != Position.When.START
          && (!position.ifParallel() || isParallel)) {
        cross(call, argument, method, model, position, on, position.ifParallel() && isParallel);
      } else {
        argument(argument, position, call);
      }
    }
  }

  private void argument(ExpressionTree argument, Position position, Tree call) {
    if (isFunction(argument)) {
      function(argument);
      return;
    }
    scan(argument, null);
    Place place = place(argument);
    if (place != null && side == Side.MAKER && !scope.isModelled(call)) {
      out.passed.add(new Footprint.Passed(anchor(call), place.root()));
    }
    if (place != null && position.effect() != Effect.UNKNOWN) {
      add(place, Part.CONTENT, mode(position.effect()), argument, call, null);
    }
  }

  /** A function that is made here and may run at any time, or never. */
  private void function(ExpressionTree function) {
    if (side == Side.TASK) {
      boolean before = mentionOnly;
      mentionOnly |= !scope.isAsyncBody(function);
      open(function);
      mentionOnly = before;
    } else if (ASTHelpers.stripParentheses(function) instanceof MemberReferenceTree reference
        && !isType(reference.getQualifierExpression())) {
      scan(reference.getQualifierExpression(), null);
    }
  }

  private void runInPlace(
      ExpressionTree function, ExpressionTree call, MethodSymbol method, @Nullable Place on) {
    boolean before = repeated;
    Set<Place> held = locks;
    Frame outer = frame;
    repeated |= !scope.runsOnce(method);
    if (scope.runsUnderLock(method)) {
      locks = with(locks, on == null ? scope.unknownLock() : on);
    }
    if (frame.anchor == null) {
      frame = new Frame(frame.receiver, frame.enclosing, frame.arguments, call, frame.via);
    }
    opened.remove(ASTHelpers.stripParentheses(function));
    open(function);
    frame = outer;
    locks = held;
    repeated = before;
  }

  private void cross(
      ExpressionTree call,
      ExpressionTree value,
      MethodSymbol method,
      MethodModel model,
      Position position,
      @Nullable Place on,
      boolean isParallel) {
    if (side == Side.TASK) {
      open(value);
      return;
    }
    if (!isFunction(value)) {
      scan(value, null);
    }
    out.crossings.add(
        new Crossing(call, anchor(call), value, method, model, position, on, repeated, isParallel));
  }

  private void callStatic(MethodSymbol method, MethodInvocationTree call) {
    MethodTree body = scope.declarations().method(method);
    if (body != null && method.isStatic()) {
      inline(method, body, null, false, arguments(method, call.getArguments()), call);
    }
  }

  private void callOnThis(
      MethodSymbol method, List<? extends ExpressionTree> arguments, Tree call) {
    MethodTree body = scope.declarations().method(method);
    if (body != null && body.getBody() != null) {
      boolean own = isOwn(method);
      inline(
          method,
          body,
          frame.receiver,
          frame.enclosing && !own,
          arguments(method, arguments),
          call);
    } else if (frame.enclosing) {
      out.opaqueCallsOnThis.add(call);
    }
  }

  private void callOn(
      Place on,
      MethodSymbol method,
      MethodModel model,
      List<? extends ExpressionTree> arguments,
      ExpressionTree receiver,
      Tree call) {
    Effect effect = model.receiver().effect();
    if (effect != Effect.UNKNOWN) {
      ExpressionTree index = scope.listIndex(method, arguments);
      Part part = index == null ? Part.CONTENT : Part.ELEMENT;
      add(on, part, mode(effect), ASTHelpers.getType(receiver), call, call, index);
      return;
    }
    MethodTree body = scope.declarations().method(method);
    if (body != null && body.getBody() != null) {
      inline(method, body, on, false, arguments(method, arguments), call);
    }
  }

  /** {@code map.computeIfAbsent(k, …).add(v)}: the contents of a container have no lock. */
  private boolean elements(ExpressionTree receiver, MethodModel model, MethodInvocationTree call) {
    if (model.receiver().effect() != Effect.WRITES
        || !(ASTHelpers.stripParentheses(receiver) instanceof MethodInvocationTree lookUp)
        || !ASTHelpers.getSymbol(lookUp).name.contentEquals("computeIfAbsent")) {
      return false;
    }
    ExpressionTree looked = ASTHelpers.getReceiver(lookUp);
    Place container = looked == null ? null : place(looked);
    ExpressionTree made = scope.madeBy(lookUp.getArguments().get(lookUp.getArguments().size() - 1));
    if (container == null || made == null || !scope.isSafeContainer(container)) {
      return false;
    }
    Place contents = container.field(scope.contents());
    add(contents, Part.CONTENT, Mode.WRITES, ASTHelpers.getType(made), call, call, null);
    return true;
  }

  private Map<VarSymbol, @Nullable Place> arguments(
      MethodSymbol method, List<? extends ExpressionTree> arguments) {
    Map<VarSymbol, @Nullable Place> places = new HashMap<>();
    List<VarSymbol> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      boolean plain = i < arguments.size() && !(method.isVarArgs() && i == parameters.size() - 1);
      places.put(parameters.get(i), plain ? place(arguments.get(i)) : null);
    }
    return places;
  }

  private void inline(
      MethodSymbol method,
      MethodTree body,
      @Nullable Place receiver,
      boolean enclosing,
      Map<VarSymbol, @Nullable Place> arguments,
      Tree call) {
    if (frame.via.size() >= MOST_CALLS_DEEP
        || frame.via.contains(method)
        || out.accesses.size() > MOST_ACCESSES) {
      return;
    }
    Frame outer = frame;
    Set<Place> held = locks;
    body.getParameters().forEach(p -> out.own.add(ASTHelpers.getSymbol(p)));
    List<MethodSymbol> via = Stream.concat(outer.via.stream(), Stream.of(method)).toList();
    frame = new Frame(receiver, enclosing, arguments, anchor(call), via);
    if (isSynchronized(method)) {
      locks = with(locks, lockOf(method));
    }
    scan(body.getBody(), null);
    locks = held;
    frame = outer;
  }

  private static boolean isSynchronized(MethodSymbol method) {
    return (method.flags() & Flags.SYNCHRONIZED) != 0;
  }

  private Place lockOf(MethodSymbol method) {
    if (method.isStatic()) {
      return scope.classLock(method.owner);
    }
    if (frame.enclosing) {
      return scope.thisLock(method.owner);
    }
    return frame.receiver == null ? scope.unknownLock() : frame.receiver;
  }

  private void within(
      MethodSymbol method, Map<VarSymbol, @Nullable Place> arguments, Tree call, Runnable body) {
    if (frame.via.size() >= MOST_CALLS_DEEP || frame.via.contains(method)) {
      return;
    }
    Frame outer = frame;
    List<MethodSymbol> via = Stream.concat(outer.via.stream(), Stream.of(method)).toList();
    boolean onThis = frame.enclosing && !method.isStatic();
    method.getParameters().forEach(out.own::add);
    frame = new Frame(null, onThis, arguments, anchor(call), via);
    body.run();
    frame = outer;
  }

  // Uses of variables.

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable
        && !name.getName().contentEquals("this")
        && !name.getName().contentEquals("super")) {
      mention(name, variable);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree name, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable
        && variable.getKind() == ElementKind.FIELD
        && !name.getIdentifier().contentEquals("length")) {
      if (!isThis(name.getExpression()) && !isType(name.getExpression())) {
        qualify(name.getExpression());
      }
      mention(name, variable);
      return null;
    }
    return super.visitMemberSelect(name, null);
  }

  private void mention(ExpressionTree name, VarSymbol variable) {
    Place place = place(name);
    if (place == null) {
      return;
    }
    boolean named = name == qualifier;
    if (variable.getKind() == ElementKind.FIELD) {
      add(place, Part.SLOT, Mode.READS, name, name, null);
      if (!named && !variable.type.isPrimitive()) {
        add(place, Part.CONTENT, Mode.REACHES, name, name, null);
      }
    } else {
      add(place, Part.CONTENT, named ? Mode.NAMES : Mode.REACHES, name, name, null);
    }
    if (side == Side.TASK) {
      ExpressionTree only = scope.declarations().onlyValue(variable);
      if (only != null && isFunction(only)) {
        function(only);
      }
    }
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    write(tree.getVariable(), Mode.WRITES, tree);
    return null;
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    write(tree.getVariable(), Mode.UPDATES, tree);
    return null;
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          write(tree.getExpression(), Mode.UPDATES, tree);
      default -> super.visitUnary(tree, null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    if (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO) {
      qualify(tree.getLeftOperand());
      qualify(tree.getRightOperand());
      return null;
    }
    return super.visitBinary(tree, null);
  }

  private void write(ExpressionTree target, Mode mode, Tree at) {
    switch (ASTHelpers.stripParentheses(target)) {
      case ArrayAccessTree element -> element(element, mode, at);
      case MemberSelectTree select when !isThis(select.getExpression()) -> {
        if (!isType(select.getExpression())) {
          qualify(select.getExpression());
        }
        slot(select, mode, at);
      }
      case ExpressionTree name -> slot(name, mode, at);
    }
  }

  private void slot(ExpressionTree name, Mode mode, Tree at) {
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable
        && variable.getKind() == ElementKind.FIELD) {
      Place place = place(name);
      if (place != null) {
        add(place, Part.SLOT, mode, name, at, null);
      }
    }
  }

  @Override
  public @Nullable Void visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
    element(tree, Mode.READS, tree);
    return null;
  }

  private void element(ArrayAccessTree tree, Mode mode, Tree at) {
    qualify(tree.getExpression());
    scan(tree.getIndex(), null);
    Place array = place(tree.getExpression());
    if (array != null) {
      add(array, Part.ELEMENT, mode, tree.getExpression(), at, tree.getIndex());
    }
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    qualify(loop.getExpression());
    Place place = place(loop.getExpression());
    if (place != null) {
      boolean array = ASTHelpers.getType(loop.getExpression()) instanceof Type.ArrayType;
      Part part = array ? Part.ELEMENT : Part.CONTENT;
      add(place, part, Mode.READS, loop.getExpression(), loop.getExpression(), null);
    }
    scan(loop.getVariable(), null);
    branch(loop.getStatement());
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    out.own.add(ASTHelpers.getSymbol(tree));
    ExpressionTree value = tree.getInitializer();
    if (value != null && isFunction(value)) {
      // Read where it is used.
      if (side == Side.MAKER) {
        function(value);
      }
      return null;
    }
    return super.visitVariable(tree, null);
  }

  // Code that is only made here.

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    function(tree);
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    function(tree);
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }

  // Order and locks.

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    qualify(ASTHelpers.stripParentheses(tree.getExpression()));
    Set<Place> held = locks;
    locks = with(locks, lock(ASTHelpers.stripParentheses(tree.getExpression())));
    scan(tree.getBlock(), null);
    locks = held;
    return null;
  }

  private Place lock(ExpressionTree tree) {
    if (isThis(tree)) {
      return frame.enclosing
          ? scope.thisLock(((JCTree) tree).type.tsym)
          : frame.receiver == null ? scope.unknownLock() : frame.receiver;
    }
    if (tree instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("class")
        && ASTHelpers.getSymbol(select.getExpression()) instanceof ClassSymbol type) {
      return scope.classLock(type);
    }
    Place place = place(tree);
    return place == null ? scope.unknownLock() : place;
  }

  private void lock(MethodModel model, @Nullable ExpressionTree receiver) {
    if (model.lock() == MethodModel.Lock.NONE || receiver == null) {
      return;
    }
    Place lock = lock(ASTHelpers.stripParentheses(scope.lockBehind(receiver)));
    if (model.lock() == MethodModel.Lock.RELEASES) {
      Set<Place> held = new LinkedHashSet<>(locks);
      if (!held.remove(lock)) {
        held.clear();
      }
      locks = held;
    } else {
      locks = with(locks, lock);
    }
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    branch(tree.getThenStatement());
    branch(tree.getElseStatement());
    return null;
  }

  /** What is locked in a branch is not locked behind it; what was locked before it may be. */
  private void branch(@Nullable Tree statement) {
    Set<Place> held = locks;
    scan(statement, null);
    locks = held;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    condition(tree.getCondition());
    branch(tree.getStatement());
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    branch(tree.getStatement());
    condition(tree.getCondition());
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    scan(tree.getInitializer(), null);
    condition(tree.getCondition());
    branch(tree.getStatement());
    scan(tree.getUpdate(), null);
    return null;
  }

  private void condition(@Nullable ExpressionTree condition) {
    boolean before = inLoopCondition;
    inLoopCondition = true;
    scan(condition, null);
    inLoopCondition = before;
  }

  private static Set<Place> with(Set<Place> locks, Place lock) {
    Set<Place> more = new LinkedHashSet<>(locks);
    more.add(lock);
    return more;
  }

  // Places.

  /** The definite path to the object an expression refers to, or null. */
  private @Nullable Place place(ExpressionTree expression) {
    return switch (ASTHelpers.stripParentheses(expression)) {
      case TypeCastTree cast -> place(cast.getExpression());
      case IdentifierTree name when ASTHelpers.getSymbol(name) instanceof VarSymbol variable ->
          isThis(name) ? frame.receiver : variable(variable);
      case MemberSelectTree select
          when ASTHelpers.getSymbol(select) instanceof VarSymbol field
              && field.getKind() == ElementKind.FIELD ->
          selected(select, field);
      case MethodInvocationTree call -> view(call);
      default -> null;
    };
  }

  private @Nullable Place variable(VarSymbol variable) {
    if (variable.getKind() == ElementKind.FIELD) {
      return field(variable);
    }
    if (frame.arguments.containsKey(variable)) {
      return frame.arguments.get(variable);
    }
    ExpressionTree only = scope.declarations().onlyValue(variable);
    Place alias = only == null || isFunction(only) ? null : place(only);
    return alias != null && isStable(alias) ? alias : Place.of(variable);
  }

  /** A field of {@code this}, or a static. */
  private @Nullable Place field(VarSymbol field) {
    if (field.isStatic()) {
      return Place.of(field);
    }
    if (frame.enclosing) {
      return isOwn(field) ? null : Place.of(field);
    }
    return frame.receiver == null ? null : frame.receiver.field(field);
  }

  private @Nullable Place selected(MemberSelectTree select, VarSymbol field) {
    if (field.isStatic()) {
      return Place.of(field);
    }
    if (isThis(select.getExpression())) {
      return field(field);
    }
    Place owner = place(select.getExpression());
    return owner == null || field.name.contentEquals("length") ? null : owner.field(field);
  }

  /** What a call returns, where that is its receiver, an argument, a view of one, or a field. */
  private @Nullable Place view(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    for (int argument : scope.models().method(method).result().viewOf()) {
      if (argument == MethodModel.RECEIVER) {
        return receiver == null ? null : place(receiver);
      }
      return argument < call.getArguments().size()
          ? place(call.getArguments().get(argument))
          : null;
    }
    MethodTree body = scope.declarations().method(method);
    ExpressionTree returned = body == null ? null : returned(body);
    if (returned != null
        && ASTHelpers.getSymbol(returned) instanceof VarSymbol field
        && field.getKind() == ElementKind.FIELD
        && !(returned instanceof MemberSelectTree select && !isThis(select.getExpression()))) {
      if (field.isStatic() || receiver == null || isThis(receiver)) {
        return field(field);
      }
      Place owner = place(receiver);
      return owner == null ? null : owner.field(field);
    }
    return null;
  }

  private boolean isStable(Place place) {
    return !scope.declarations().changes(place.root())
        && place.fields().stream().noneMatch(scope.declarations()::changes);
  }

  /** Whether a member belongs to an object that the code itself is or makes. */
  private boolean isOwn(Symbol member) {
    for (ClassSymbol type : ownClasses) {
      if (type.isSubClass(member.owner, scope.types())) {
        return true;
      }
    }
    return false;
  }

  private void add(
      Place place,
      Part part,
      Mode mode,
      ExpressionTree used,
      Tree at,
      @Nullable ExpressionTree index) {
    add(place, part, mode, ASTHelpers.getType(used), at, at, index);
  }

  private void add(
      Place place,
      Part part,
      Mode mode,
      @Nullable Type type,
      Tree tree,
      Tree at,
      @Nullable ExpressionTree index) {
    if (type == null || out.accesses.size() > MOST_ACCESSES) {
      return;
    }
    Mode seen = mentionOnly ? Mode.REACHES : mode;
    Access access = new Access(place, part, seen, type, tree, anchor(at), locks, index, frame.via);
    out.accesses.add(access);
    if (inLoopCondition && seen == Mode.READS) {
      out.loopConditions.add(access);
    }
  }

  private Tree anchor(Tree tree) {
    return frame.anchor == null ? tree : frame.anchor;
  }

  private static Mode mode(Effect effect) {
    return effect == Effect.WRITES ? Mode.WRITES : Mode.READS;
  }

  static boolean isFunction(ExpressionTree tree) {
    return switch (ASTHelpers.stripParentheses(tree)) {
      case LambdaExpressionTree lambda -> true;
      case MemberReferenceTree reference -> true;
      case NewClassTree created -> created.getClassBody() != null;
      case TypeCastTree cast -> isFunction(cast.getExpression());
      default -> false;
    };
  }

  static boolean isThis(ExpressionTree tree) {
    return switch (ASTHelpers.stripParentheses(tree)) {
      case IdentifierTree name ->
          name.getName().contentEquals("this") || name.getName().contentEquals("super");
      case MemberSelectTree select -> select.getIdentifier().contentEquals("this");
      default -> false;
    };
  }

  static boolean isType(ExpressionTree tree) {
    return ASTHelpers.getSymbol(tree) instanceof Symbol.TypeSymbol;
  }

  private static boolean isLocal(Symbol type) {
    return type.owner.kind == com.sun.tools.javac.code.Kinds.Kind.MTH
        || type.owner.kind == com.sun.tools.javac.code.Kinds.Kind.VAR;
  }
}
