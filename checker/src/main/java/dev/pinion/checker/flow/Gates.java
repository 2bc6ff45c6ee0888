package dev.pinion.checker.flow;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.flow.Races.Task;
import dev.pinion.checker.model.MethodModel;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tasks of a body wait for themselves before they use anything: a signal of the maker or
 * of another task, or the end of another task. By the order of the source: whether the signal is
 * given on each way, and only once, cannot be told, so this orders nothing in strict code.
 */
final class Gates {
  private final Footprint maker;
  private final Handles handles;

  /** What each task waits for, and how many of its accesses come before that. */
  private final Map<Task, Map<VarSymbol, Integer>> waits = new HashMap<>();

  private final IdentityHashMap<Footprint, IdentityHashMap<Access, Integer>> positions =
      new IdentityHashMap<>();

  Gates(List<Task> tasks, Footprint maker, Handles handles) {
    this.maker = maker;
    this.handles = handles;
    for (Task task : tasks) {
      Map<VarSymbol, Integer> before = waits(task);
      if (!before.isEmpty()) {
        waits.put(task, before);
      }
    }
  }

  private static Map<VarSymbol, Integer> waits(Task task) {
    Map<VarSymbol, Integer> before = new HashMap<>();
    VarSymbol stage = task.crossing.executor();
    if (stage != null && task.crossing.position().follows().contains(MethodModel.RECEIVER)) {
      before.put(stage, 0);
    }
    int accesses = 0;
    for (Footprint.Event event : task.cargo.events) {
      if (event instanceof Access) {
        accesses++;
      } else if (event instanceof Footprint.Join join
          && join.handle() != null
          && !task.cargo.own.contains(join.handle().root())) {
        before.putIfAbsent(join.handle().root(), accesses);
      } else if (event instanceof Footprint.Observed observed && observed.inLoop()) {
        before.putIfAbsent(observed.field(), accesses);
      }
    }
    return before;
  }

  /** Whether a task comes to a use only when the maker, after another one, has let it. */
  boolean isHeldBack(Task task, Access use, Access ofMaker) {
    for (Map.Entry<VarSymbol, Integer> wait : waits.getOrDefault(task, Map.of()).entrySet()) {
      Integer signal = maker.signals.get(wait.getKey());
      if (signal != null
          && position(maker, ofMaker) < signal
          && wait.getValue() <= position(task.cargo, use)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a task comes to a use only when another task is done with its own, or over. */
  boolean isHeldBack(Task task, Access use, Task other, Access before) {
    for (Map.Entry<VarSymbol, Integer> wait : waits.getOrDefault(task, Map.of()).entrySet()) {
      Integer signal = other.cargo.signals.get(wait.getKey());
      boolean isDone = signal != null && position(other.cargo, before) < signal;
      if ((isDone || handles.isOneOf(wait.getKey(), other.handles))
          && wait.getValue() <= position(task.cargo, use)) {
        return true;
      }
    }
    return false;
  }

  /** What a task waits for: if that is the handle of another, then it is over when this one is. */
  Set<VarSymbol> waited(Task task) {
    return waits.getOrDefault(task, Map.of()).keySet();
  }

  private int position(Footprint code, Access access) {
    IdentityHashMap<Access, Integer> known = positions.get(code);
    if (known == null) {
      known = new IdentityHashMap<>();
      for (Access each : code.accesses) {
        known.put(each, known.size());
      }
      positions.put(code, known);
    }
    return known.getOrDefault(access, -1);
  }
}
