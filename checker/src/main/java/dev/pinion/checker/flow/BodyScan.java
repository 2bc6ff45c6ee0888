package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.Access.Mode;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.model.Position.Effect;
import dev.pinion.checker.model.Position.When;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body and writes down its {@link Footprint}. Methods of the same source and functions that
 * run in place are read as if they stood where they are called.
 */
final class BodyScan extends UseScan {
  private static final int MOST_CALLS_DEEP = 4;

  private final Opening opening = new Opening(this);
  private final HandOver handOver = new HandOver(this, opening);
  private final Executors executors;
  private final Set<Tree> running = new HashSet<>();
  private @Nullable Boolean parallel;

  private BodyScan(Scope scope, Side side) {
    super(scope, side);
    executors = scope.executors();
  }

  /** What the code that hands values over does. */
  static Footprint maker(Scope scope, Tree code, Tree body) {
    BodyScan scan = new BodyScan(scope, Side.MAKER);
    if (code instanceof MethodTree method) {
      scan.hold(scan.places.lockOf(ASTHelpers.getSymbol(method), scan.frame));
    }
    scan.scan(body, null);
    return scan.out;
  }

  /** What travels with a value, and what the code in it does. */
  static Footprint task(Scope scope, ExpressionTree value, @Nullable Type as, Frame frame) {
    BodyScan scan = new BodyScan(scope, Side.TASK);
    scan.frame = frame.ofTask();
    scan.opening.open(value, as);
    return scan.out;
  }

  /** All that is written in a method, functions that it makes for later included. */
  static Footprint all(Scope scope, MethodTree method) {
    BodyScan scan = new BodyScan(scope, Side.TASK);
    scan.hold(scan.places.lockOf(ASTHelpers.getSymbol(method), scan.frame));
    scan.scan(method.getBody(), null);
    return scan.out;
  }

  /** A method as it is called by others. */
  void method(MethodTree method) {
    Set<Hold> held = locks;
    Place lock = places.lockOf(ASTHelpers.getSymbol(method), frame);
    hold(lock == null || frame.makes(lock.root().owner) ? null : lock);
    ownParameters(method.getParameters());
    scan(method.getBody(), null);
    locks = held;
  }

  private void hold(@Nullable Place lock) {
    if (lock != null) {
      locks = with(locks, lock);
    }
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    MethodModel model = scope.models().method(method);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    VarSymbol component = receiver == null ? null : scope.component(method);
    if (receiver != null && component != null) {
      qualify(receiver);
      mention(call, component);
      return null;
    }
    Frame.Argument function = receiver == null ? null : functionCalled(receiver, method);
    if (function != null) {
      callFunction(function, method, call.getArguments(), call);
      return null;
    }
    boolean isParallel = parallel != null ? parallel : executors.isParallel(call);
    Place on = null;
    if (method.isStatic() || method.isConstructor()) {
      callStatic(method, call);
    } else if (receiver == null || Code.isThis(receiver)) {
      callOnThis(method, call.getArguments(), call);
    } else {
      Boolean outer = parallel;
      parallel = isParallel;
      on = receiverOf(receiver);
      if (isUnderstood(on == null ? method : implementation(method, made(on)), model)
          || isSelfMutating(on, receiver, method)) {
        qualify(receiver);
      } else {
        scan(receiver, null);
      }
      parallel = outer;
      if (on != null) {
        callOn(on, method, model, call.getArguments(), receiver, call);
      }
    }
    if (!model.joinsOwn() && scope.calls().mayJoin(method, model, call)) {
      out.add(new Footprint.Join(frame.anchor(call), call, on));
    }
    if (receiver != null
        && model.receiver().sending()
        && !method.isStatic()
        && (!model.receiver().ifElsewhere() || executors.leavesThread(call))) {
      handOver.cross(new HandOver.Call(call, method, model, on), receiver, model.receiver(), false);
    }
    boolean inPlace = model.selfCallsInPlace() && (receiver == null || Code.isThis(receiver));
    arguments(
        call.getArguments(), call, method, inPlace ? MethodModel.NONE : model, on, isParallel);
    lock(method, model, receiver);
    if (model.signals() && on != null) {
      out.signals.put(on.root(), out.accesses.size());
    }
    if (model.joinsOwn()) {
      out.add(new Footprint.Join(frame.anchor(call), call, on));
    }
    return null;
  }

  private @Nullable Place receiverOf(ExpressionTree receiver) {
    return ASTHelpers.stripParentheses(receiver) instanceof NewClassTree created
            && scope.declarations().type(ASTHelpers.getSymbol(created).owner) != null
        ? made(created)
        : places.of(receiver, frame);
  }

  /** The function of this file that a call calls, whose receiver it is. */
  private Frame.@Nullable Argument functionCalled(ExpressionTree receiver, MethodSymbol method) {
    // To javac a default method is abstract too.
    return (method.flags() & (Flags.ABSTRACT | Flags.DEFAULT)) == Flags.ABSTRACT
        ? places.function(receiver, frame)
        : null;
  }

  /** What a function does when it is called here. */
  private void callFunction(
      Frame.Argument function,
      MethodSymbol method,
      List<? extends ExpressionTree> arguments,
      ExpressionTree call) {
    for (ExpressionTree argument : arguments) {
      if (!Code.isFunction(argument)) {
        scan(argument, null);
      }
    }
    if (!running.add(function.value())) {
      return;
    }
    if (function.value() instanceof LambdaExpressionTree lambda) {
      Map<VarSymbol, Frame.@Nullable Argument> known = new HashMap<>();
      for (int i = 0; i < lambda.getParameters().size(); i++) {
        VarSymbol parameter = ASTHelpers.getSymbol(lambda.getParameters().get(i));
        known.put(
            parameter, method.isVarArgs() ? null : new Frame.Argument(arguments.get(i), frame));
      }
      Frame outer = frame;
      frame = function.frame().calledFrom(outer, call, known);
      ownParameters(lambda.getParameters());
      scan(lambda.getBody(), null);
      frame = outer;
    } else if (function.value() instanceof MemberReferenceTree reference) {
      callReference(reference, function, arguments, call);
    }
    running.remove(function.value());
  }

  private void callReference(
      MemberReferenceTree reference,
      Frame.Argument function,
      List<? extends ExpressionTree> arguments,
      ExpressionTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    MethodModel model = scope.models().method(method);
    ExpressionTree on = reference.getQualifierExpression();
    if (method.isStatic()) {
      MethodTree body = scope.declarations().method(method);
      if (body != null) {
        inline(method, body, null, false, places.arguments(method, arguments, frame), call);
      }
    } else if (!Code.isType(on)) {
      Place place = places.of(on, function.frame());
      if (Code.isThis(on)) {
        callOnThis(method, arguments, call);
      } else if (place != null) {
        callOn(place, method, model, arguments, on, call);
      }
      arguments(arguments, call, method, model, place, false);
    } else if (!arguments.isEmpty()) {
      ExpressionTree receiver = arguments.get(0);
      Frame.Argument called = functionCalled(receiver, method);
      Place place = called == null ? places.of(receiver, frame) : null;
      if (called != null) {
        callFunction(called, method, arguments.subList(1, arguments.size()), call);
      } else if (place != null) {
        callOn(place, method, model, arguments.subList(1, arguments.size()), receiver, call);
      }
    }
  }

  /** Whether it is known what a call does to its receiver. */
  private boolean isUnderstood(MethodSymbol method, MethodModel model) {
    return model.receiver().effect() != Effect.UNKNOWN
        || scope.declarations().withBody(method) != null;
  }

  /** Whether every call changes the object, those that seem to read included. */
  private boolean isSelfMutating(@Nullable Place on, ExpressionTree receiver, MethodSymbol method) {
    Type type = ASTHelpers.getType(receiver);
    return on != null
        && type != null
        && method.owner != scope.objectType()
        && scope.verdict(on, type).isSelfMutating();
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree created, @Nullable Void unused) {
    MethodSymbol constructor = ASTHelpers.getSymbol(created);
    if (side == Side.TASK) {
      evaluate(created.getArguments());
      opening.open(created);
    } else {
      MethodModel model = scope.models().method(constructor);
      scan(created.getEnclosingExpression(), null);
      arguments(created.getArguments(), created, constructor, model, null, false);
    }
    MethodTree body = scope.declarations().withBody(constructor);
    if (body != null && created.getClassBody() == null) {
      Place made = made(created);
      building.add(made.root());
      initialize(constructor, made, created);
      inline(
          constructor,
          body,
          made,
          false,
          places.arguments(constructor, created.getArguments(), frame),
          created);
      building.remove(made.root());
    }
    return null;
  }

  /** What the initializers of an object do, of statics and of what they call. */
  private void initialize(MethodSymbol constructor, Place made, NewClassTree created) {
    ClassTree type = scope.declarations().type(constructor.owner);
    if (type == null || isTooDeep(constructor) || isFull()) {
      return;
    }
    Frame outer = frame;
    frame = outer.of(constructor, made, places.creation(made), false, Map.of(), created);
    for (Tree member : type.getMembers()) {
      switch (member) {
        case VariableTree field
            when !ASTHelpers.isStatic(ASTHelpers.getSymbol(field))
                && field.getInitializer() != null
                && !Code.isFunction(field.getInitializer()) ->
            scan(field.getInitializer(), null);
        case BlockTree block when !block.isStatic() -> scan(block, null);
        default -> {}
      }
    }
    frame = outer;
  }

  /** What is called on the way to what a new object is made of. */
  private void evaluate(List<? extends ExpressionTree> arguments) {
    for (ExpressionTree argument : arguments) {
      ExpressionTree made = ASTHelpers.stripParentheses(argument);
      if (made instanceof NewClassTree inner) {
        evaluate(inner.getArguments());
      } else if (made instanceof MethodInvocationTree) {
        scan(made, null);
      }
    }
  }

  private void arguments(
      List<? extends ExpressionTree> arguments,
      ExpressionTree call,
      MethodSymbol method,
      MethodModel model,
      @Nullable Place on,
      boolean isParallel) {
    HandOver.Call handing = new HandOver.Call(call, method, model, on);
    for (int i = 0; i < arguments.size(); i++) {
      ExpressionTree argument = arguments.get(i);
      Position position = model.parameter(i);
      if (i == 0 && scope.calls().accessesAtomically(method)) {
        qualify(argument);
      } else if (position.ifResultElsewhere()) {
        argument(argument, position, call);
        for (ExpressionTree inner : executors.functionsElsewhere(argument)) {
          handOver.cross(handing, inner, position, true);
        }
      } else if (isInPlace(position, call, isParallel) && Code.isFunction(argument)) {
        runInPlace(argument, call, method, on);
      } else if (isInFlight(position, i, model)) {
        handOver.cross(handing, argument, position, false);
      } else if (position.sending() && mayCross(position, call, isParallel)) {
        handOver.cross(handing, argument, position, position.ifParallel());
      } else {
        argument(argument, position, call);
      }
    }
  }

  /** A buffer that an operation uses until its handle says that it has ended. */
  private static boolean isInFlight(Position position, int argument, MethodModel model) {
    return position.pinned() && !position.sending() && model.result().handleOf().contains(argument);
  }

  private boolean isInPlace(Position position, ExpressionTree call, boolean isParallel) {
    return position.runsInPlace()
        || (position.ifParallel() && !isParallel && position.when() != When.SUBSCRIPTION)
        || (position.sending()
            && position.when() == When.CALL
            && position.follows().isEmpty()
            && executors.mayRunInPlace(call));
  }

  private boolean mayCross(Position position, ExpressionTree call, boolean isParallel) {
    return position.when() != When.START
        && (!position.ifParallel() || isParallel)
        && (!position.ifElsewhere()
            || (call instanceof MethodInvocationTree chain && executors.leavesThread(chain)))
        && !executors.mayRunInPlace(call)
        && !executors.mayBeInEventLoop(call);
  }

  void argument(ExpressionTree argument, Position position, Tree call) {
    if (Code.isFunction(argument)) {
      function(argument);
      return;
    }
    Type result = ((JCTree) call).type;
    boolean isOnlyUsed =
        position.effect() != Effect.UNKNOWN && result != null && scope.isSafe(result);
    if (isOnlyUsed) {
      qualify(argument);
    } else if (call instanceof MethodInvocationTree use
        && scope.calls().onlyIdentifies(use, argument)) {
      identify(argument);
    } else {
      scan(argument, null);
    }
    Place place = places.of(argument, frame);
    if (place != null && side == Side.MAKER && !scope.calls().isModelled(call)) {
      out.add(new Footprint.Passed(frame.anchor(call), place.root()));
    }
    if (place != null && position.effect() != Effect.UNKNOWN) {
      ExpressionTree from = scope.calls().rangeStart(call, argument);
      Part part = from == null ? Part.CONTENT : Part.ELEMENT;
      add(place, part, mode(position.effect()), argument, call, from);
    }
  }

  /** A function that is made here and may run at any time, or never. */
  @Override
  void function(ExpressionTree function) {
    if (side == Side.TASK) {
      boolean before = mentionOnly;
      mentionOnly |= !scope.isAsyncBody(function);
      opening.open(function);
      mentionOnly = before;
    } else if (ASTHelpers.stripParentheses(function) instanceof MemberReferenceTree reference
        && !Code.isType(reference.getQualifierExpression())) {
      scan(reference.getQualifierExpression(), null);
    }
  }

  private void runInPlace(
      ExpressionTree function, ExpressionTree call, MethodSymbol method, @Nullable Place on) {
    boolean before = repeated;
    Set<Hold> held = locks;
    Frame outer = frame;
    repeated |= !scope.calls().runsOnce(method);
    boolean certain = !conditional;
    conditional |= scope.calls().runsOnce(method) && !frame.via().isEmpty();
    if (scope.calls().runsUnderLock(method)) {
      locks = with(locks, on == null ? scope.unknownLock() : on);
    }
    frame = frame.at(call);
    Place walked =
        call instanceof MethodInvocationTree walk
            ? scope.contents().walkedBy(walk, places, outer)
            : null;
    if (walked == null) {
      opening.again(function);
    } else {
      onEach(walked, ASTHelpers.stripParentheses(function));
    }
    frame = outer;
    if (ASTHelpers.stripParentheses(function) instanceof MemberReferenceTree reference) {
      handOver.crossElements(reference, call);
    }
    locks = held;
    repeated = before;
    conditional = !certain;
  }

  /** What a function does with each of the values in a container. */
  private void onEach(Place walked, ExpressionTree function) {
    if (function instanceof LambdaExpressionTree lambda && !lambda.getParameters().isEmpty()) {
      VarSymbol value = ASTHelpers.getSymbol(lambda.getParameters().getLast());
      inEachTurn(value, walked, () -> opening.again(function));
      return;
    }
    opening.again(function);
    if (function instanceof MemberReferenceTree reference) {
      MethodSymbol method = ASTHelpers.getSymbol(reference);
      ExpressionTree type = reference.getQualifierExpression();
      if (!method.isStatic() && !method.isConstructor() && Code.isType(type)) {
        callOn(walked, method, scope.models().method(method), List.of(), type, reference);
      }
    }
  }

  private void callStatic(MethodSymbol method, MethodInvocationTree call) {
    MethodTree body = scope.declarations().method(method);
    if (body != null && method.isStatic()) {
      inline(method, body, null, false, places.arguments(method, call.getArguments(), frame), call);
    } else if (body != null && method.isConstructor()) {
      inline(
          method,
          body,
          frame.receiver(),
          frame.enclosing(),
          places.arguments(method, call.getArguments(), frame),
          call);
    }
  }

  void callOnThis(MethodSymbol called, List<? extends ExpressionTree> arguments, Tree call) {
    MethodSymbol method =
        implementation(called, frame.made() == null ? null : frame.made().value());
    MethodTree body = scope.declarations().withBody(method);
    if (body != null) {
      boolean own = frame.isOwn(method, scope.types());
      Place object = frame.enclosing() ? frame.own(method.owner, scope.types()) : null;
      inline(
          method,
          body,
          object == null ? frame.receiver() : object,
          frame.enclosing() && !own,
          places.arguments(method, arguments, frame),
          call);
    } else if (frame.enclosing()) {
      out.opaqueCallsOnThis.add(call);
    }
  }

  /** What a call runs on an object of which it is seen where it was made. */
  private MethodSymbol implementation(MethodSymbol method, @Nullable ExpressionTree made) {
    MethodSymbol found =
        made == null || method.isStatic() || method.isConstructor() || method.isPrivate()
            ? null
            : method.implementation(((JCTree) made).type.tsym, scope.types(), true);
    return found == null ? method : found;
  }

  /** Where the object in a place was made, if that is seen. */
  private @Nullable ExpressionTree made(Place object) {
    Frame.Argument creation = places.creation(object);
    if (creation != null) {
      return creation.value();
    }
    ExpressionTree only = scope.declarations().onlyValue(object.last());
    return Scope.isNew(only) ? only : null;
  }

  void callOn(
      Place on,
      MethodSymbol called,
      MethodModel model,
      List<? extends ExpressionTree> arguments,
      ExpressionTree receiver,
      Tree call) {
    Effect known = model.receiver().effect();
    if (known == Effect.NONE || scope.calls().buffers().isOnlyOfView(called, receiver)) {
      return;
    }
    MethodSymbol method = implementation(called, made(on));
    MethodTree body = scope.declarations().withBody(method);
    boolean changesAnyway =
        known != Effect.WRITES && body == null && isSelfMutating(on, receiver, method);
    Effect effect = changesAnyway ? Effect.WRITES : known;
    if (effect != Effect.UNKNOWN) {
      ExpressionTree index = scope.calls().listIndex(method, arguments);
      Part part = index == null ? Part.CONTENT : Part.ELEMENT;
      add(on, part, mode(effect), ASTHelpers.getType(receiver), call, call, index);
      return;
    }
    if (body != null) {
      inline(method, body, on, false, places.arguments(method, arguments, frame), call);
    }
  }

  void inline(
      MethodSymbol method,
      MethodTree body,
      @Nullable Place receiver,
      boolean enclosing,
      Map<VarSymbol, Frame.@Nullable Argument> arguments,
      Tree call) {
    if (isTooDeep(method) || isFull()) {
      return;
    }
    Frame outer = frame;
    Set<Hold> held = locks;
    frame = outer.of(method, receiver, places.creation(receiver), enclosing, arguments, call);
    ownParameters(body.getParameters());
    hold(places.lockOf(method, frame));
    Set<Hold> entered = locks;
    boolean before = guarded;
    scan(body.getBody(), null);
    guarded = before;
    locks = left(held, entered, locks);
    frame = outer;
  }

  boolean isTooDeep(MethodSymbol method) {
    return frame.via().size() >= MOST_CALLS_DEEP || frame.via().contains(method);
  }

  private static Mode mode(Effect effect) {
    return effect == Effect.WRITES ? Mode.WRITES : Mode.READS;
  }
}
