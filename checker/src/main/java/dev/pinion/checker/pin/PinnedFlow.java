package dev.pinion.checker.pin;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.BodyGraph;
import dev.pinion.checker.flow.ForwardAnalysis;
import dev.pinion.checker.flow.FutureTypes;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.pin.Pin.Cause;
import dev.pinion.checker.unit.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LambdaResultExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.jspecify.annotations.Nullable;

/**
 * What is pinned at each point of a method or lambda, and where it moves: a forward analysis on the
 * control-flow graph. In default strength a value is pinned that is so on every path; in strict
 * code one that is so on some path.
 */
final class PinnedFlow {
  private final Unit unit;
  private final TreePath code;
  private final Callees callees;
  private final boolean strict;
  private final Models models;
  private final FutureTypes futures;
  private final Operations operations;
  private final BodyGraph graph;
  private final Map<Block, PinState> atEntry;
  private final Map<Tree, Move> moves = new LinkedHashMap<>();

  /** The value that a call gave to a variable. */
  private final Map<Tree, Object> handles = new HashMap<>();

  private boolean reporting;

  PinnedFlow(
      Unit unit, TreePath code, Callees callees, boolean strict, Map<VarSymbol, Pin> pinned) {
    this.unit = unit;
    this.code = code;
    this.callees = callees;
    this.strict = strict;
    models = Models.of(unit.state());
    futures = FutureTypes.of(unit);
    operations = new Operations(models, AsyncBodies.body(code.getLeaf()));
    PinState start = new PinState();
    if (code.getLeaf() instanceof MethodTree method) {
      MethodModel model = models.method(ASTHelpers.getSymbol(method));
      List<? extends VariableTree> parameters = method.getParameters();
      for (int i = 0; i < parameters.size(); i++) {
        if (model.parameter(i).pinned()) {
          start.pin(
              ASTHelpers.getSymbol(parameters.get(i)), new Pin(Cause.PARAMETER, parameters.get(i)));
        }
      }
    }
    pinned.forEach(start::pin);
    graph = BodyGraph.of(unit, code);
    atEntry = new Solving().solve(graph, start);
    collect();
  }

  List<Move> moves() {
    return List.copyOf(moves.values());
  }

  /** Whether what a parameter was given is pinned when the method returns. */
  boolean isPinnedAtExit(VarSymbol parameter) {
    PinState exit = atEntry.get(graph.exit());
    return exit != null && exit.isPinned(parameter);
  }

  private final class Solving implements ForwardAnalysis<PinState> {
    @Override
    public PinState end(Block block, PinState entry) {
      PinState end = entry.copy();
      block.getNodes().forEach(node -> step(node, end));
      return end;
    }

    @Override
    public PinState along(Block block, Block successor, PinState entry, PinState end) {
      return PinnedFlow.this.along(block, successor, entry, end);
    }

    @Override
    public PinState join(PinState known, PinState reaching, Block at) {
      return known.join(reaching, at, strict);
    }
  }

  /** Goes over the code once more, now that all is known, and takes down the moves. */
  private void collect() {
    reporting = true;
    for (Block block : graph.blocks()) {
      PinState entry = atEntry.get(block);
      if (entry != null) {
        PinState state = entry.copy();
        block.getNodes().forEach(node -> step(node, state));
      }
    }
  }

  /** A call that throws has pinned nothing for certain; a future that was ready has ended. */
  private PinState along(Block block, Block successor, PinState entry, PinState end) {
    if (block instanceof ExceptionBlock throwing && throwing.getSuccessor() != successor) {
      return strict ? end : entry;
    }
    if (block instanceof ConditionalBlock condition
        && block.getPredecessors().size() == 1
        && condition.getThenSuccessor() != condition.getElseSuccessor()) {
      Node tested = block.getPredecessors().iterator().next().getLastNode();
      boolean outcome = successor == condition.getThenSuccessor();
      while (tested instanceof ConditionalNotNode not) {
        tested = not.getOperand();
        outcome = !outcome;
      }
      Tree poll = tested == null ? null : endedIf(tested.getTree(), outcome);
      if (poll != null) {
        PinState ended = end.copy();
        ended(poll, ended);
        return ended;
      }
    }
    return end;
  }

  /** The call of poll, or the variable that has its result, which was ready if a test says so. */
  private @Nullable Tree endedIf(@Nullable Tree condition, boolean outcome) {
    return switch (condition) {
      case MethodInvocationTree call
          when outcome && ASTHelpers.getSymbol(call).name.contentEquals("isReady") ->
          ASTHelpers.getReceiver(call);
      case InstanceOfTree test when saysReady(ASTHelpers.getType(type(test)), outcome) ->
          test.getExpression();
      case CaseTree label
          when label.getLabels().size() == 1
              && label.getLabels().get(0) instanceof PatternCaseLabelTree only
              && saysReady(tested(only.getPattern()), outcome) ->
          selector(label);
      case null, default -> null;
    };
  }

  /** A poll is ready or pending, and nothing else. */
  private static boolean saysReady(@Nullable Type tested, boolean outcome) {
    return Polls.isNamed(tested, "dev.pinion.future.Poll." + (outcome ? "Ready" : "Pending"));
  }

  private static @Nullable Type tested(PatternTree pattern) {
    return switch (pattern) {
      case BindingPatternTree binding -> ASTHelpers.getType(binding.getVariable());
      case DeconstructionPatternTree parts -> ASTHelpers.getType(parts.getDeconstructor());
      default -> null;
    };
  }

  private @Nullable Tree selector(CaseTree label) {
    TreePath path = TreePath.getPath(code, label);
    return path == null
        ? null
        : switch (path.getParentPath().getLeaf()) {
          case SwitchTree all -> all.getExpression();
          case SwitchExpressionTree all -> all.getExpression();
          default -> null;
        };
  }

  private static Tree type(InstanceOfTree test) {
    return test.getType() == null ? test.getPattern() : test.getType();
  }

  private void ended(Tree poll, PinState state) {
    Tree result = ASTHelpers.stripParentheses((ExpressionTree) poll);
    if (result instanceof MethodInvocationTree call) {
      VarSymbol future = PinnedNames.of(ASTHelpers.getReceiver(call));
      if (future != null) {
        state.unpin(future);
      }
    } else {
      VarSymbol variable = PinnedNames.of(result);
      if (variable != null) {
        state.end(variable, handles);
      }
    }
  }

  private void step(Node node, PinState state) {
    if (node instanceof AssignmentNode assignment) {
      assign(assignment, state);
      return;
    }
    if (node instanceof LocalVariableNode use) {
      if (use.getTree() instanceof VariableTree && use.getElement() instanceof VarSymbol bound) {
        if (!use.isLValue()) {
          state.assign(bound, use.getTree()); // a pattern binds it
        }
      } else if (!use.isLValue()
          && use.getElement() instanceof VarSymbol variable
          && (!strict || operations.isWaitedFor(use.getTree()))) {
        state.complete(variable, handles);
      }
      return;
    }
    switch (node.getTree()) {
      case MethodInvocationTree call when node instanceof MethodInvocationNode -> call(call, state);
      case NewClassTree created when node instanceof ObjectCreationNode ->
          passed(created, ASTHelpers.getSymbol(created), created.getArguments(), state);
      case LambdaExpressionTree lambda -> function(lambda, state);
      case MemberReferenceTree reference -> function(reference, state);
      case NewArrayTree array when array.getInitializers() != null ->
          array.getInitializers().forEach(value -> moved(value, value, Move.Way.STORED, "", state));
      case ReturnTree statement when statement.getExpression() != null ->
          moved(statement.getExpression(), statement, Move.Way.RETURNED, "", state);
      case null, default -> {}
    }
    if (node instanceof LambdaResultExpressionNode && node.getTree() != null) {
      moved(node.getTree(), node.getTree(), Move.Way.RETURNED, "", state);
    }
  }

  private void assign(AssignmentNode assignment, PinState state) {
    Tree value = assignment.getExpression().getTree();
    Tree target = assignment.getTarget().getTree();
    Object id = assignment.getTree() == null ? assignment : assignment.getTree();
    VarSymbol variable =
        assignment.getTarget() instanceof LocalVariableNode name
            ? (VarSymbol) name.getElement()
            : PinnedNames.of(target);
    VarSymbol source = PinnedNames.of(value);
    boolean local = variable != null && !PinnedNames.isField(variable);
    if (!local && value != null) {
      boolean stays =
          target != null
              && ASTHelpers.getSymbol(target) instanceof VarSymbol field
              && PinnedNames.isField(field)
              && (models.field(field).pinned()
                  || (source != null && state.value(field).equals(state.value(source))));
      if (!stays && assignment.getTree() != null) {
        moved(value, assignment.getTree(), Move.Way.STORED, String.valueOf(target), state);
      }
    }
    if (variable == null) {
      return;
    }
    if (source != null) {
      Pin field = fieldPin(source);
      if (field != null) {
        state.pin(source, field);
      }
      state.alias(variable, source);
    } else {
      state.assign(variable, id);
      if (value instanceof ExpressionTree expression) {
        handles.put(ASTHelpers.stripParentheses(expression), id);
      }
    }
  }

  private void call(MethodInvocationTree call, PinState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    MethodModel model = models.method(method);
    ExpressionTree on = ASTHelpers.getReceiver(call);
    VarSymbol receiver = method.isStatic() ? null : PinnedNames.of(on);
    if (receiver != null && on != null) {
      if (method.name.contentEquals("clone") && call.getArguments().isEmpty()) {
        moved(on, call, Move.Way.CLONED, "", state);
      } else if (wraps(method, model)) {
        moved(on, call, Move.Way.WRAPPED, method.name.toString(), state);
      }
    }
    passed(call, method, call.getArguments(), state);
    if (receiver != null) {
      if (model.receiver().pinned()) {
        state.pin(receiver, new Pin(Cause.POLLED, call));
      } else if (isUse(method, receiver.type)) {
        state.pin(receiver, new Pin(Cause.USED, call));
      }
    }
    if (!method.isStatic() && receiver == null) {
      state.forgetFields(call); // a method of this object may assign them
    }
  }

  /** {@code map} and its like: the future that they give polls this one. */
  private boolean wraps(MethodSymbol method, MethodModel model) {
    return !model.receiver().pinned()
        && FutureTypes.isContract(method)
        && futures.isFuture(method.owner.type)
        && futures.isFuture(method.getReturnType());
  }

  /** A class that is pinned and no future is pinned by its first use. */
  private boolean isUse(MethodSymbol method, Type type) {
    return !futures.isFuture(type)
        && !method.isConstructor()
        && PinnedTypes.isPinned(method.owner.type, models, unit.state().getTypes());
  }

  private void passed(
      ExpressionTree call,
      MethodSymbol method,
      List<? extends ExpressionTree> arguments,
      PinState state) {
    MethodModel model = models.method(method);
    for (int i = 0; i < arguments.size(); i++) {
      ExpressionTree argument = arguments.get(i);
      Position position = model.parameter(i);
      if (reporting && !inFlightWith(call, argument, state)) {
        for (Tree choice : Choices.of(argument)) {
          VarSymbol variable = PinnedNames.of(choice);
          Pin pin = variable == null ? null : pinOf(variable, state);
          if (pin != null && !isOperation(pin, call)) {
            Move.Way way = callees.passing(method, i, strict);
            if (way != null) {
              moved(choice, argument, way, name(method), state);
            }
          }
        }
      }
      if (isFunction(argument)
          && (position.sending()
              || (Callees.isOfRuntime(method) && Polls.isPollFunction(argument)))) {
        captured(argument, call, state);
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      VarSymbol variable = PinnedNames.of(arguments.get(i));
      if (variable != null) {
        Pin pin = pinnedBy(call, method, model, i, variable);
        if (pin != null) {
          state.pin(variable, pin);
        }
      }
    }
  }

  /** The call that starts an operation may be given its buffer a second time, as attachment. */
  private static boolean inFlightWith(
      ExpressionTree call, ExpressionTree argument, PinState state) {
    VarSymbol variable = PinnedNames.of(argument);
    Pin pin = variable == null ? null : state.pin(variable);
    return pin != null && pin.at() == call;
  }

  private @Nullable Pin pinnedBy(
      ExpressionTree call, MethodSymbol method, MethodModel model, int argument, VarSymbol value) {
    if (!model.parameter(argument).pinned()) {
      return callees.pins(method, argument) ? new Pin(Cause.POLLED, call) : null;
    }
    boolean hasHandle =
        model.result().handleOf().contains(argument) || futures.isFuture(method.getReturnType());
    if (futures.isFuture(value.type)) {
      return new Pin(Cause.PASSED, call);
    }
    if (hasHandle) {
      boolean pins = strict ? !operations.isWaitedFor(call) : operations.isKept(call);
      return pins ? new Pin(Cause.IN_FLIGHT, call) : null;
    }
    boolean completesLater = model.sends();
    return new Pin(completesLater ? Cause.IN_FLIGHT : Cause.PASSED, call);
  }

  private void function(ExpressionTree function, PinState state) {
    Type type = ASTHelpers.getType(function);
    if (futures.isFuture(type) || AsyncBodies.isAsyncBody(type)) {
      captured(function, null, state);
    } else {
      PinnedNames.locals(function).forEach(variable -> state.complete(variable, handles));
    }
  }

  /** A function that runs in another task takes along what it names. */
  private void captured(ExpressionTree function, @Nullable Tree by, PinState state) {
    var named = PinnedNames.locals(function);
    named.forEach(variable -> state.complete(variable, handles));
    for (VarSymbol variable : named) {
      Pin pin = state.pin(variable);
      if (pin != null && pin.at() != by && !isOperation(pin, function)) {
        report(function, variable, Move.Way.CAPTURED, "", pin);
      }
    }
  }

  /** Whether a future that is made of a parameter is the operation that the parameter is for. */
  private boolean isOperation(Pin pin, ExpressionTree made) {
    Type type = ASTHelpers.getType(made);
    return pin.cause() == Cause.PARAMETER
        && code.getLeaf() instanceof MethodTree method
        && futures.isFuture(ASTHelpers.getSymbol(method).getReturnType())
        && (futures.isFuture(type) || AsyncBodies.isAsyncBody(type) || isFunction(made));
  }

  private static boolean isFunction(ExpressionTree argument) {
    return switch (ASTHelpers.stripParentheses(argument)) {
      case LambdaExpressionTree lambda -> true;
      case MemberReferenceTree reference -> true;
      case NewClassTree created -> created.getClassBody() != null;
      default -> false;
    };
  }

  private void moved(Tree value, Tree at, Move.Way way, String to, PinState state) {
    if (reporting && value instanceof ExpressionTree expression) {
      for (Tree choice : Choices.of(expression)) {
        VarSymbol variable = PinnedNames.of(choice);
        Pin pin = variable == null ? null : pinOf(variable, state);
        if (variable != null && pin != null) {
          report(at, variable, way, to, pin);
        }
      }
    }
  }

  private void report(Tree at, VarSymbol variable, Move.Way way, String to, Pin pin) {
    if (reporting) {
      moves.putIfAbsent(
          at, new Move(unit.requirePath(at), variable.name.toString(), way, to, pin, !strict));
    }
  }

  private @Nullable Pin pinOf(VarSymbol variable, PinState state) {
    Pin pin = state.pin(variable);
    return pin == null ? fieldPin(variable) : pin;
  }

  private @Nullable Pin fieldPin(VarSymbol variable) {
    return PinnedNames.isField(variable) && models.field(variable).pinned()
        ? new Pin(Cause.FIELD, PinnedTypes.declaration(unit, variable))
        : null;
  }

  private static String name(MethodSymbol method) {
    return method.isConstructor() ? "new " + method.owner.name : method.name.toString();
  }
}
