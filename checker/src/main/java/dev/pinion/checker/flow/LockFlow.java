package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.unit.Unit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which locks are held at each point of a body: a forward analysis on the control-flow graph, run
 * once for what is held on every path and once for what is held on some path.
 *
 * <p>A call that takes a lock has taken it where it returns, not where it throws; {@code tryLock}
 * where it was true, tested at once or through a boolean variable. A release that cannot be told
 * apart (another name, a method of this file that unlocks) may release anything.
 */
final class LockFlow {
  private final BodyGraph graph;
  private final Models models;
  private final AsyncBodies bodies;
  private final Map<Symbol, Boolean> unlocking = new HashMap<>();
  private final Map<Block, State> onEvery;
  private final Map<Block, State> onSome;

  LockFlow(Unit unit, BodyGraph graph, Models models) {
    this.graph = graph;
    this.models = models;
    bodies = AsyncBodies.of(unit);
    State start = new State(new LinkedHashMap<>(), new HashMap<>());
    onEvery = new Solving(true).solve(graph, start);
    onSome = new Solving(false).solve(graph, start);
  }

  /** The calls that took the locks that are held at a call. */
  List<Tree> heldAt(Tree call, boolean onEveryPath) {
    State all = null;
    for (Node node : graph.nodesOf(call)) {
      Block block = Objects.requireNonNull(node.getBlock());
      State state = (onEveryPath ? onEvery : onSome).get(block);
      if (state != null) {
        state = state.copy();
        for (Node before : block.getNodes()) {
          if (before == node) {
            break;
          }
          step(before, state);
        }
        all = all == null ? state : all.join(state, onEveryPath);
      }
    }
    return all == null ? List.of() : all.held.values().stream().map(Holding::call).toList();
  }

  /** What is known at one point; variables tell whether a tryLock succeeded. */
  private record State(Map<LockKey, Holding> held, Map<Object, Tried> tried) {
    State copy() {
      return new State(new LinkedHashMap<>(held), new HashMap<>(tried));
    }

    void take(Tried taken) {
      Holding held = this.held.get(taken.lock);
      this.held.put(taken.lock, held == null ? new Holding(taken.call, 1) : held.again());
    }

    State join(State other, boolean onEveryPath) {
      State joined = copy();
      if (onEveryPath) {
        joined.held.keySet().retainAll(other.held.keySet());
        joined.held.replaceAll((lock, here) -> here.times(Math::min, other.held.get(lock)));
      } else {
        other.held.forEach(
            (lock, there) ->
                joined.held.merge(lock, there, (here, same) -> here.times(Math::max, same)));
      }
      joined.tried.entrySet().retainAll(other.tried.entrySet());
      return joined;
    }
  }

  private record Tried(LockKey lock, Tree call) {}

  /**
   * A lock that is held.
   *
   * @param call one that took it
   * @param times how often it was taken; more than a few are as good as for ever
   */
  private record Holding(Tree call, int times) {
    private static final int MOST = 4;

    Holding times(IntBinaryOperator choice, @Nullable Holding other) {
      return new Holding(call, other == null ? times : choice.applyAsInt(times, other.times));
    }

    Holding again() {
      return new Holding(call, Math.min(times + 1, MOST));
    }
  }

  private final class Solving implements ForwardAnalysis<State> {
    private final boolean onEveryPath;

    Solving(boolean onEveryPath) {
      this.onEveryPath = onEveryPath;
    }

    @Override
    public State end(Block block, State entry) {
      State end = entry.copy();
      block.getNodes().forEach(node -> step(node, end));
      return end;
    }

    @Override
    public State along(Block block, Block successor, State entry, State end) {
      if (block instanceof ExceptionBlock throwing && throwing.getSuccessor() != successor) {
        Node node = throwing.getNode();
        return lock(node) == MethodModel.Lock.RELEASES || mayRelease(node) ? end : entry;
      }
      if (block instanceof ConditionalBlock condition && block.getPredecessors().size() == 1) {
        Node tested = block.getPredecessors().iterator().next().getLastNode();
        if (tested != null && condition.getThenSuccessor() != condition.getElseSuccessor()) {
          Tried tried = tried(tested, successor == condition.getThenSuccessor(), end);
          if (tried != null) {
            State taken = end.copy();
            taken.take(tried);
            return taken;
          }
        }
      }
      return end;
    }

    @Override
    public State join(State known, State reaching, Block at) {
      return known.join(reaching, onEveryPath);
    }
  }

  /** The lock that was taken if {@code tested} had this outcome. */
  private @Nullable Tried tried(Node tested, boolean outcome, State state) {
    return switch (tested) {
      case ConditionalNotNode not -> tried(not.getOperand(), !outcome, state);
      case AssignmentNode assignment -> tried(assignment.getExpression(), outcome, state);
      case LocalVariableNode variable when outcome -> state.tried.get(variable.getElement());
      case MethodInvocationNode call
          when outcome && lock(call) == MethodModel.Lock.ACQUIRES_IF_TRUE ->
          tried(call);
      default -> null;
    };
  }

  private static @Nullable Tried tried(MethodInvocationNode call) {
    LockKey lock = LockKey.of(call.getTarget().getReceiver().getTree());
    return lock == null || call.getTree() == null ? null : new Tried(lock, call.getTree());
  }

  private void step(Node node, State state) {
    if (node instanceof AssignmentNode assignment
        && assignment.getTarget() instanceof LocalVariableNode target) {
      state.tried.remove(target.getElement());
      Tried tried = tried(assignment.getExpression(), true, state);
      if (tried != null) {
        state.tried.put(target.getElement(), tried);
      }
    } else if (node instanceof MethodInvocationNode call) {
      switch (lock(call)) {
        case ACQUIRES -> {
          Tried taken = tried(call);
          if (taken != null) {
            state.take(taken);
          }
        }
        case RELEASES -> {
          LockKey lock = LockKey.of(call.getTarget().getReceiver().getTree());
          if (lock == null || !state.held.containsKey(lock)) {
            state.held.clear();
          } else {
            state.held.computeIfPresent(
                lock, (l, now) -> now.times == 1 ? null : new Holding(now.call, now.times - 1));
          }
        }
        case ACQUIRES_IF_TRUE -> {}
        case NONE -> {
          if (mayRelease(call)) {
            state.held.clear();
          }
        }
      }
    }
  }

  private MethodModel.Lock lock(Node node) {
    return node instanceof MethodInvocationNode call
        ? models.method((MethodSymbol) call.getTarget().getMethod()).lock()
        : MethodModel.Lock.NONE;
  }

  /** A lock is passed to the method, or the method is in this file and unlocks something. */
  private boolean mayRelease(Node node) {
    if (!(node instanceof MethodInvocationNode call) || call.getTree() == null) {
      return false;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call.getTree());
    if (method.owner.getQualifiedName().contentEquals("dev.pinion.Async")) {
      return false;
    }
    boolean passed =
        call.getArguments().stream()
            .anyMatch(argument -> String.valueOf(argument.getType()).endsWith("Lock"));
    return passed || unlocking.computeIfAbsent(method, m -> unlocks(bodies.declaration(method)));
  }

  private boolean unlocks(@Nullable Tree method) {
    boolean[] unlocks = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        unlocks[0] |= models.method(ASTHelpers.getSymbol(tree)).lock() == MethodModel.Lock.RELEASES;
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(method, null);
    return unlocks[0];
  }
}
