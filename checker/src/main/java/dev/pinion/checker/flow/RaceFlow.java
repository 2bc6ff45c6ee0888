package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.flow.Races.Task;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.unit.Sights;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LambdaResultExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.VariableDeclarationNode;

/**
 * Follows a body forward: which tasks may be running at each point, and which of the objects they
 * were given the body's variables still refer to.
 *
 * <p>The state is a set of pairs of a task and a variable: the task may be running, and the object
 * it found in that variable is still there. A crossing adds its pairs, a join takes those of its
 * tasks away, assigning a variable takes away the pairs of that variable.
 */
final class RaceFlow {

  /** Takes what is found. */
  interface Finder {
    void found(Race.Kind kind, Task task, Access one, Access other);
  }

  private final Scope scope;
  private final Conflicts conflicts;
  private final Crossings.Maker maker;
  private final List<Task> tasks;
  private final Handles handles;
  private final Pairs pairs;
  private final Gates gates;
  private final Map<Tree, List<Footprint.Event>> events = new HashMap<>();
  private final Map<Place, Boolean> serial = new HashMap<>();
  private final IdentityHashMap<Crossing, Integer> numbers = new IdentityHashMap<>();

  /** Those whose tasks are given, without a name, to a call that may wait for them. */
  private final Map<Tree, BitSet> passedOn = new HashMap<>();

  private final Conditions conditions;

  RaceFlow(
      Scope scope, Conflicts conflicts, Crossings.Maker maker, List<Task> tasks, Handles handles) {
    this.scope = scope;
    this.conflicts = conflicts;
    this.maker = maker;
    this.tasks = tasks;
    this.handles = handles;
    pairs = new Pairs(tasks, handles, conflicts, maker.footprint().inner, place -> isSerial(place));
    gates = new Gates(conflicts.isStrict() ? List.of() : tasks, maker.footprint(), handles);
    pairs.orderedBy(gates);
    for (int i = 0; i < tasks.size(); i++) {
      numbers.put(tasks.get(i).crossing, i);
    }
    Nesting.Located anchors =
        handles.nesting().locate(tasks.stream().map(task -> task.crossing.anchor()).toList());
    for (Tree call : handles.passedOn()) {
      passedOn.put(call, pairs.of(anchors.within(call)));
    }
    conditions = new Conditions(scope, tasks, pairs, handles, anchors, conflicts.isStrict());
    List<Tree> waits = new ArrayList<>();
    for (Footprint.Event event : maker.footprint().events) {
      events.computeIfAbsent(event.anchor(), a -> new ArrayList<>()).add(event);
      if (event instanceof Footprint.Join join) {
        waits.add(join.call());
      }
    }
    pairs.locate(waits);
  }

  private boolean isSerial(Place executor) {
    return serial.computeIfAbsent(
        executor,
        place ->
            scope.executors().isSerial(place)
                || (!conflicts.isStrict() && scope.executors().isUnknownExecutor(place)));
  }

  void run(Finder finder) {
    ControlFlowGraph graph = GraphBuilder.build(scope.unit(), maker.path(), maker.body());
    if (graph == null) {
      return;
    }
    Map<Block, BitSet> before = new HashMap<>();
    Deque<Block> work = new ArrayDeque<>();
    before.put(graph.getEntryBlock(), new BitSet());
    work.add(graph.getEntryBlock());
    while (!work.isEmpty()) {
      Block block = work.remove();
      BitSet in = before.computeIfAbsent(block, b -> new BitSet());
      BitSet out = (BitSet) in.clone();
      block.getNodes().forEach(node -> step(node, out, true));
      Set<Block> failing = Set.of();
      if (block instanceof ExceptionBlock throwing) {
        // A call that throws has handed over nothing; one that waited has waited.
        BitSet failed = (BitSet) in.clone();
        block.getNodes().forEach(node -> step(node, failed, false));
        failing = new HashSet<>();
        for (Set<Block> successors : throwing.getExceptionalSuccessors().values()) {
          failing.addAll(successors);
        }
        failing.forEach(successor -> flow(successor, failed, before, work));
      }
      for (Block successor : block.getSuccessors()) {
        if (!failing.contains(successor)) {
          BitSet left = (BitSet) out.clone();
          left.andNot(conditions.excluded(block, successor));
          flow(successor, left, before, work);
        }
      }
    }
    for (Block block : graph.getDepthFirstOrderedBlocks()) {
      BitSet in = before.get(block);
      if (in != null) {
        BitSet state = (BitSet) in.clone();
        for (Node node : block.getNodes()) {
          report(node, state, finder);
          step(node, state, true);
        }
      }
    }
  }

  private static void flow(
      Block block, BitSet state, Map<Block, BitSet> before, Deque<Block> work) {
    BitSet known = before.get(block);
    if (known == null) {
      before.put(block, (BitSet) state.clone());
      work.add(block);
      return;
    }
    int size = known.cardinality();
    known.or(state);
    if (known.cardinality() != size && !work.contains(block)) {
      work.add(block);
    }
  }

  // One step.

  private void step(Node node, BitSet state, boolean completes) {
    Tree tree = node.getTree();
    if (tree == null || node instanceof LambdaResultExpressionNode) {
      return;
    }
    leave(tree, state);
    assigned(node, state);
    for (Footprint.Event event : events.getOrDefault(tree, List.of())) {
      switch (event) {
        case Footprint.Join join -> state.andNot(pairs.joined(join));
        case Footprint.Passed passed -> state.andNot(pairs.ofHandle(passed.handle()));
        case Footprint.Observed observed -> {
          if (!conflicts.isStrict()) { // what it was found to be is not looked at
            state.andNot(pairs.doneBefore(observed.field()));
          }
        }
        case Access access -> {
          if (access.part() == Part.SLOT && access.writes() && access.place().fields().isEmpty()) {
            state.andNot(pairs.ofRoot(access.place().root()));
          }
        }
        case Crossing crossing -> {
          Integer task = numbers.get(crossing);
          if (completes && task != null && !handles.isKeptInMind(crossing)) {
            state.or(pairs.ofTask(task));
          }
        }
      }
    }
    passOn(tree, state);
  }

  /** A call may wait for what it is given the handle of, an await for the answer to a message. */
  private void passOn(Tree tree, BitSet state) {
    BitSet passed = passedOn.get(tree);
    if (passed != null) {
      BitSet waited = (BitSet) passed.clone();
      waited.andNot(pairs.messages());
      state.andNot(waited);
    }
    if (pairs.messages().intersects(state)
        && tree instanceof MethodInvocationTree call
        && Sights.isAwait(ASTHelpers.getSymbol(call))) {
      BitSet answered = (BitSet) pairs.messages().clone();
      if (passed != null) {
        answered.andNot(passed); // sent in this very call
      }
      state.andNot(answered);
    }
  }

  /** Behind the block of a try-with-resources its executor has been closed. */
  private void leave(Tree tree, BitSet state) {
    if (!pairs.closing().intersects(state) || !handles.nesting().knows(tree)) {
      return;
    }
    BitSet closing = (BitSet) pairs.closing().clone();
    closing.and(state);
    for (int i = closing.nextSetBit(0); i >= 0; i = closing.nextSetBit(i + 1)) {
      Tree block = tasks.get(pairs.get(i).task()).closedAfter;
      if (block != null && !handles.nesting().isWithin(tree, block)) {
        state.clear(i);
      }
    }
  }

  private void assigned(Node node, BitSet state) {
    VarSymbol variable = null;
    if (node instanceof VariableDeclarationNode declaration) {
      variable = ASTHelpers.getSymbol(declaration.getTree());
    } else if (node instanceof AssignmentNode assignment
        && assignment.getTarget() instanceof LocalVariableNode local
        && local.getElement() instanceof VarSymbol symbol) {
      variable = symbol;
    }
    if (variable != null) {
      state.andNot(pairs.ofRoot(variable));
    }
  }

  // What is found.

  private void report(Node node, BitSet state, Finder finder) {
    Tree tree = node.getTree();
    if (tree == null || node instanceof LambdaResultExpressionNode) {
      return;
    }
    List<Footprint.Event> here = events.get(tree);
    if (here == null) {
      return;
    }
    BitSet started = (BitSet) state.clone();
    for (Footprint.Event event : here) {
      Integer task = event instanceof Crossing crossing ? numbers.get(crossing) : null;
      if (task != null) {
        Task begun = tasks.get(task);
        crossing(begun, task, started, finder);
        if (begun.crossing.taken() == null || begun.crossing.taken().atOnce()) {
          started.or(pairs.ofTask(task));
        }
      }
    }
    if (state.isEmpty()) {
      return;
    }
    BitSet running = (BitSet) state.clone();
    leave(tree, running);
    for (Footprint.Event event : here) {
      switch (event) { // a method that is called may wait for the task first
        case Footprint.Join join -> running.andNot(pairs.joined(join));
        case Access access -> access(access, running, finder);
        default -> {}
      }
    }
  }

  private void access(Access access, BitSet running, Finder finder) {
    VarSymbol root = access.place().root();
    BitSet conflicting = new BitSet();
    for (Pairs.Group group : pairs.groups(root)) {
      if (group.pairs().intersects(running)
          && group.uses().stream().anyMatch(use -> conflicts.between(use, access))) {
        conflicting.or(group.pairs());
      }
    }
    conflicting.and(running);
    for (int i = conflicting.nextSetBit(0); i >= 0; i = conflicting.nextSetBit(i + 1)) {
      Pairs.Pair pair = pairs.get(i);
      Task task = tasks.get(pair.task());
      List<Access> uses =
          task.usesOf(root).stream()
              .filter(use -> conflicts.between(use, access))
              .filter(use -> !gates.isHeldBack(task, use, access))
              .filter(use -> !isOfOtherTurn(task, use, access))
              .toList();
      if (pair.signalled() != null) {
        uses = task.after(pair.signalled(), uses);
      }
      boolean seen = task.isInSight();
      for (Access use : uses) {
        finder.found(
            seen ? Race.Kind.MAKER_AFTER_CROSSING : Race.Kind.GIVEN_AWAY, task, use, access);
      }
      if (!uses.isEmpty() && Races.isBefore(task, access)) {
        return; // the others say the same
      }
    }
  }

  /**
   * {@code parts[k] = …; submit(() -> use(parts[k]))}: earlier turns handed over other elements.
   */
  private boolean isOfOtherTurn(Task task, Access use, Access access) {
    return !conflicts.isStrict()
        && use.index() != null
        && access.index() != null
        && ASTHelpers.getSymbol(access.index()) instanceof VarSymbol index
        && index.equals(ASTHelpers.getSymbol(use.index()))
        && scope.declarations().isInLoop(index)
        && !Races.isBefore(task, access);
  }

  private void crossing(Task task, int number, BitSet state, Finder finder) {
    BitSet running = (BitSet) state.clone();
    leave(task.crossing.site(), running);
    for (Access write : task.withItself) {
      VarSymbol root = write.place().root();
      int pair = pairs.number(new Pairs.Pair(number, root, null));
      boolean again = pair >= 0 && running.get(pair);
      if ((again || isRepeated(task, root)) && !continuesItself(task)) {
        finder.found(Race.Kind.OVERLAPPING_RUNS, task, write, write);
      }
    }
    running.andNot(pairs.ofTask(number));
    if (running.isEmpty()) {
      return;
    }
    for (VarSymbol root : task.roots()) {
      twoTasks(task, root, running, finder);
    }
  }

  private void twoTasks(Task later, VarSymbol root, BitSet running, Finder finder) {
    List<Access> uses = conflicts.unlike(later.usesOf(root));
    BitSet conflicting = new BitSet();
    for (Pairs.Group group : pairs.groups(root)) {
      boolean isOrdered = group.serial() != null && group.serial().equals(later.crossing.on());
      if (!isOrdered && group.pairs().intersects(running) && conflict(group.uses(), uses)) {
        conflicting.or(group.pairs());
      }
    }
    conflicting.and(running);
    for (int i = conflicting.nextSetBit(0); i >= 0; i = conflicting.nextSetBit(i + 1)) {
      Task earlier = tasks.get(pairs.get(i).task());
      List<Access> both = isOrdered(earlier, later) ? List.of() : twoTasks(earlier, later, root);
      if (!both.isEmpty()) {
        finder.found(Race.Kind.TWO_TASKS, earlier, both.get(0), both.get(1));
        if (Races.isBefore(earlier, both.get(1))) {
          return; // the others say the same
        }
      }
    }
  }

  /** A use of each that conflict, or none. */
  private List<Access> twoTasks(Task earlier, Task later, VarSymbol root) {
    for (Access one : earlier.usesOf(root)) {
      for (Access other : later.usesOf(root)) {
        if (conflict(one, other)
            && !gates.isHeldBack(later, other, earlier, one)
            && !gates.isHeldBack(earlier, one, later, other)) {
          return List.of(one, other);
        }
      }
    }
    return List.of();
  }

  private boolean conflict(List<Access> earlier, List<Access> later) {
    for (Access one : earlier) {
      for (Access other : later) {
        if (conflict(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean conflict(Access one, Access other) {
    return (one.writes() || other.writes())
        && !one.reaches()
        && !other.reaches()
        && conflicts.betweenTasks(one, other);
  }

  /** Handed over once for each element by a method that runs its function in place. */
  private boolean isRepeated(Task task, VarSymbol root) {
    Crossing crossing = task.crossing;
    VariableTree declared = scope.declarations().variable(root);
    return crossing.repeated()
        && crossing.anchor() != crossing.site()
        && !maker.footprint().inner.contains(root)
        && (declared == null || !handles.nesting().isWithin(declared, crossing.anchor()))
        && events.getOrDefault(crossing.anchor(), List.of()).stream()
            .noneMatch(Footprint.Join.class::isInstance);
  }

  /** {@code stage = stage.thenRun(…)}: the next follows the one before. */
  private boolean continuesItself(Task task) {
    return task.crossing.position().follows().contains(MethodModel.RECEIVER)
        && task.crossing.executor() != null
        && handles.isOneOf(task.crossing.executor(), task.handles);
  }

  private boolean isOrdered(Task earlier, Task later) {
    Crossing one = earlier.crossing;
    Crossing other = later.crossing;
    return handles.follows(other, one)
        || isOneSubscription(one, other)
        || (one.on() != null && one.on().equals(other.on()) && isSerial(one.on()));
  }

  /** What one subscriber is given is called one after the other, the chain before it included. */
  private static boolean isOneSubscription(Crossing one, Crossing other) {
    return one.site() == other.site()
        && one.position().ifElsewhere()
        && other.position().ifElsewhere();
  }
}
