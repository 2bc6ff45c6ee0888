package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.flow.Races.Task;
import dev.pinion.checker.model.MethodModel;
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
import java.util.function.Predicate;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGBuilder;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LambdaResultExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NarrowingConversionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.StringConversionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.VariableDeclarationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.WideningConversionNode;
import org.jspecify.annotations.Nullable;

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

  /**
   * @param signalled the task has signalled with what this variable holds: what it did before that
   *     is ordered; null where it has not
   */
  private record Pair(int task, VarSymbol root, @Nullable VarSymbol signalled) {}

  private final Scope scope;
  private final Conflicts conflicts;
  private final Crossings.Maker maker;
  private final List<Task> tasks;
  private final Handles handles;
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<Tree, List<Footprint.Event>> events = new HashMap<>();
  private final IdentityHashMap<Crossing, Integer> numbers = new IdentityHashMap<>();

  RaceFlow(
      Scope scope, Conflicts conflicts, Crossings.Maker maker, List<Task> tasks, Handles handles) {
    this.scope = scope;
    this.conflicts = conflicts;
    this.maker = maker;
    this.tasks = tasks;
    this.handles = handles;
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      task.handles = handles.of(task.crossing);
      task.closedAfter = handles.closedAfter(task.crossing);
      numbers.put(task.crossing, i);
      for (VarSymbol root : task.roots()) {
        if (!maker.footprint().inner.contains(root)) {
          pairs.add(new Pair(i, root, null));
          for (VarSymbol signal : task.cargo.signals.keySet()) {
            if (!task.after(signal, root).isEmpty()) {
              pairs.add(new Pair(i, root, signal));
            }
          }
        }
      }
    }
    for (Footprint.Event event : maker.footprint().events) {
      events.computeIfAbsent(event.anchor(), a -> new ArrayList<>()).add(event);
    }
  }

  void run(Finder finder) {
    ControlFlowGraph graph = graph();
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
          flow(successor, unlessRefused(block, successor, out), before, work);
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

  /** A queue that said no has not taken what it was offered. */
  private BitSet unlessRefused(Block block, Block successor, BitSet state) {
    if (!(block instanceof ConditionalBlock condition) || condition.getPredecessors().isEmpty()) {
      return state;
    }
    boolean value = successor == condition.getThenSuccessor();
    Node node = condition.getPredecessors().iterator().next().getLastNode();
    while (node instanceof ConditionalNotNode not) {
      value = !value;
      node = not.getOperand();
    }
    Tree call = node == null ? null : node.getTree();
    if (value || call == null || condition.getElseSuccessor() == condition.getThenSuccessor()) {
      return state;
    }
    BitSet refused = (BitSet) state.clone();
    clear(
        refused,
        pair -> {
          Crossing crossing = tasks.get(pair.task).crossing;
          return crossing.site() == call && crossing.mayRefuse();
        });
    return refused;
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

  private @Nullable ControlFlowGraph graph() {
    TreePath path = maker.path();
    ClassTree type = null;
    MethodTree method = null;
    for (Tree tree : path) {
      if (tree instanceof MethodTree around && method == null) {
        method = around;
      } else if (tree instanceof ClassTree around) {
        type = around;
        break;
      }
    }
    UnderlyingAST code =
        switch (path.getLeaf()) {
          case MethodTree body -> new UnderlyingAST.CFGMethod(body, type);
          case LambdaExpressionTree lambda -> new UnderlyingAST.CFGLambda(lambda, type, method);
          case com.sun.source.tree.BlockTree block -> new UnderlyingAST.CFGStatement(block, type);
          default -> null;
        };
    return code == null
        ? null
        : CFGBuilder.build(
            maker.body() == path.getLeaf() ? path : new TreePath(path, maker.body()),
            code,
            false,
            false,
            JavacProcessingEnvironment.instance(scope.unit().state().context));
  }

  /** Whether a node is about the value of a tree that has a node of its own. */
  private static boolean isConversion(Node node) {
    return node instanceof LambdaResultExpressionNode
        || node instanceof StringConversionNode
        || node instanceof WideningConversionNode
        || node instanceof NarrowingConversionNode;
  }

  // One step.

  private void step(Node node, BitSet state, boolean completes) {
    Tree tree = node.getTree();
    if (tree == null || isConversion(node)) {
      return;
    }
    leave(tree, state);
    assigned(node, state);
    for (Footprint.Event event : events.getOrDefault(tree, List.of())) {
      switch (event) {
        case Footprint.Join join -> joined(join, state);
        case Footprint.Passed passed ->
            clear(state, pair -> handles.isOneOf(passed.handle(), tasks.get(pair.task).handles));
        case Access access -> {
          if (access.part() == Part.SLOT && access.writes() && access.place().fields().isEmpty()) {
            clear(state, pair -> pair.root.equals(access.place().root()));
          }
        }
        case Crossing crossing -> {
          Integer task = numbers.get(crossing);
          if (completes && task != null && !handles.isKeptInMind(crossing)) {
            set(state, pair -> pair.task == task);
          }
        }
      }
    }
    if (handles.isPassedOn(tree)) {
      clear(state, pair -> handles.isWithin(tasks.get(pair.task).crossing.anchor(), tree));
    }
  }

  /** Behind the block of a try-with-resources its executor has been closed. */
  private void leave(Tree tree, BitSet state) {
    clear(
        state,
        pair -> {
          Tree block = tasks.get(pair.task).closedAfter;
          return block != null && handles.knows(tree) && !handles.isWithin(tree, block);
        });
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
      VarSymbol anew = variable;
      clear(state, pair -> pair.root.equals(anew));
    }
  }

  private void joined(Footprint.Join join, BitSet state) {
    VarSymbol handle = join.handle() == null ? null : join.handle().root();
    if (handle == null
        || tasks.stream()
            .noneMatch(t -> isHandleOf(handle, t) || handle.equals(t.crossing.executor()))) {
      // It may be the handle of any.
      clear(state, pair -> pair.signalled == null || !pair.signalled.equals(handle));
      return;
    }
    clear(
        state,
        pair -> {
          Task task = tasks.get(pair.task);
          return isHandleOf(handle, task)
              || task.crossing.executor() == null
              || handles.isWithin(task.crossing.site(), join.call());
        });
  }

  private boolean isHandleOf(VarSymbol handle, Task task) {
    // To wait at a queue is not to wait for what was put into it.
    return handles.isOneOf(handle, task.handles)
        || (task.isInSight() && handle.equals(task.crossing.executor()));
  }

  private void clear(BitSet state, Predicate<Pair> which) {
    for (int i = state.nextSetBit(0); i >= 0; i = state.nextSetBit(i + 1)) {
      if (which.test(pairs.get(i))) {
        state.clear(i);
      }
    }
  }

  private void set(BitSet state, Predicate<Pair> which) {
    for (int i = 0; i < pairs.size(); i++) {
      if (which.test(pairs.get(i))) {
        state.set(i);
      }
    }
  }

  // What is found.

  private void report(Node node, BitSet state, Finder finder) {
    Tree tree = node.getTree();
    if (tree == null || isConversion(node)) {
      return;
    }
    List<Footprint.Event> here = events.getOrDefault(tree, List.of());
    BitSet started = (BitSet) state.clone();
    for (Footprint.Event event : here) {
      Integer task = event instanceof Crossing crossing ? numbers.get(crossing) : null;
      if (task != null) {
        crossing(tasks.get(task), task, started, finder);
        set(started, pair -> pair.task == task);
      }
    }
    if (state.isEmpty()) {
      return;
    }
    BitSet running = (BitSet) state.clone();
    leave(tree, running);
    for (Footprint.Event event : here) {
      if (!(event instanceof Access access)) {
        continue;
      }
      for (int i = running.nextSetBit(0); i >= 0; i = running.nextSetBit(i + 1)) {
        Pair pair = pairs.get(i);
        Task task = tasks.get(pair.task);
        if (pair.root.equals(access.place().root())) {
          List<Access> all = task.withMaker.getOrDefault(access, List.of());
          for (Access inTask : pair.signalled == null ? all : task.after(pair.signalled, all)) {
            boolean seen = task.isInSight();
            finder.found(
                seen ? Race.Kind.MAKER_AFTER_CROSSING : Race.Kind.GIVEN_AWAY, task, inTask, access);
          }
        }
      }
    }
  }

  private void crossing(Task task, int number, BitSet state, Finder finder) {
    BitSet running = (BitSet) state.clone();
    leave(task.crossing.site(), running);
    for (Access write : task.withItself) {
      VarSymbol root = write.place().root();
      int pair = pairs.indexOf(new Pair(number, root, null));
      boolean again = pair >= 0 && running.get(pair);
      if ((again || isRepeated(task, root)) && !continuesItself(task)) {
        finder.found(Race.Kind.OVERLAPPING_RUNS, task, write, write);
      }
    }
    for (int i = running.nextSetBit(0); i >= 0; i = running.nextSetBit(i + 1)) {
      Pair pair = pairs.get(i);
      if (pair.task != number && !isOrdered(tasks.get(pair.task), task)) {
        twoTasks(tasks.get(pair.task), task, pair.root, finder);
      }
    }
  }

  /** Handed over once for each element by a method that runs its function in place. */
  private boolean isRepeated(Task task, VarSymbol root) {
    Crossing crossing = task.crossing;
    VariableTree declared = scope.declarations().variable(root);
    return crossing.repeated()
        && crossing.anchor() != crossing.site()
        && !maker.footprint().inner.contains(root)
        && (declared == null || !handles.isWithin(declared, crossing.anchor()))
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
        || (one.on() != null && one.on().equals(other.on()) && scope.isSerial(one.on()));
  }

  /** What one subscriber is given is called one after the other, the chain before it included. */
  private static boolean isOneSubscription(Crossing one, Crossing other) {
    return one.site() == other.site()
        && one.position().ifElsewhere()
        && other.position().ifElsewhere();
  }

  private void twoTasks(Task earlier, Task later, VarSymbol root, Finder finder) {
    for (Access one : earlier.shared) {
      for (Access other : later.shared) {
        if (one.place().root().equals(root)
            && (one.writes() || other.writes())
            && !one.reaches()
            && !other.reaches()
            && conflicts.betweenTasks(one, other)) {
          finder.found(Race.Kind.TWO_TASKS, earlier, one, other);
          return;
        }
      }
    }
  }
}
