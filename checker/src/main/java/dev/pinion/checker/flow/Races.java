package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.Crossings.Maker;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The races of a compilation unit: what a task and its maker, two tasks, or two runs of a task do
 * to one object with nothing between them that orders it.
 */
public final class Races {
  private final Scope scope;
  private final Crossings crossings;
  private Conflicts conflicts;
  private final List<Race> found = new ArrayList<>();
  private final Set<List<Object>> causes = new HashSet<>();

  private Races(Unit unit) {
    scope = Scope.of(unit);
    crossings = Crossings.of(unit);
    conflicts = new Conflicts(scope, false);
    for (Maker maker : crossings.makers()) {
      unit.guard(maker.path(), () -> find(maker));
    }
  }

  public static List<Race> of(Unit unit) {
    return unit.facts(Races.class, Races::new).found;
  }

  /** A task of a maker, and what it could conflict with. */
  static final class Task {
    final Crossing crossing;
    final Footprint cargo;
    final List<Access> shared;
    final List<Access> withItself;
    final Map<Access, List<Access>> withMaker = new LinkedHashMap<>();
    Set<VarSymbol> handles = Set.of();
    @Nullable Tree closedAfter;

    Task(Crossing crossing, Footprint cargo, List<Access> withItself) {
      this.crossing = crossing;
      this.cargo = cargo;
      this.shared = cargo.shared();
      this.withItself = withItself;
    }

    /** Whether the code on the other side can be seen. */
    boolean isInSight() {
      return cargo.hasCode || !crossing.position().sending();
    }

    /** The uses of a variable that come after the last signal the task gives with another. */
    List<Access> after(VarSymbol signal, VarSymbol root) {
      return after(signal, shared).stream().filter(a -> a.place().root().equals(root)).toList();
    }

    List<Access> after(VarSymbol signal, List<Access> uses) {
      Integer before = cargo.signals.get(signal);
      Set<Access> later =
          before == null
              ? Set.of()
              : new HashSet<>(cargo.accesses.subList(before, cargo.accesses.size()));
      return uses.stream().filter(later::contains).toList();
    }

    Set<VarSymbol> roots() {
      Set<VarSymbol> roots = new LinkedHashSet<>();
      shared.forEach(access -> roots.add(access.place().root()));
      return roots;
    }
  }

  /** A race that may have the same cause as another. */
  private record Candidate(Race.Kind kind, Task task, Access one, Access other) {
    /**
     * What the body does itself first, then what its tasks do to one another; what comes after the
     * crossing, then what comes before it in the next turn of a loop.
     */
    static final Comparator<Candidate> ORDER =
        Comparator.<Candidate>comparingInt(c -> c.kind() == Race.Kind.TWO_TASKS ? 1 : 0)
            .thenComparingInt(c -> c.position() < c.crossing() ? 1 : 0)
            .thenComparingInt(Candidate::position);

    private int position() {
      return ((JCTree) other.anchor()).getPreferredPosition();
    }

    private int crossing() {
      return ((JCTree) task.crossing.anchor()).getStartPosition();
    }
  }

  private void find(Maker maker) {
    boolean strict = scope.unit().isStrict(maker.path());
    conflicts = new Conflicts(scope, strict);
    Map<VarSymbol, List<Access>> uses = new HashMap<>();
    for (Access access : maker.footprint().accesses) {
      uses.computeIfAbsent(access.place().root(), root -> new ArrayList<>()).add(access);
    }
    Handles handles = Handles.of(maker.body(), scope);
    List<Task> tasks = new ArrayList<>();
    for (Crossing crossing : maker.footprint().crossings) {
      if (!isElsewhere(crossing, maker, handles) || !(strict || crossing.certain())) {
        continue;
      }
      Footprint cargo = crossings.cargo(crossing);
      if (strict) {
        unowned(maker, crossing, cargo);
      }
      boolean overlaps = crossing.overlapping();
      List<Access> withItself =
          overlaps || !runsOneAfterTheOther(crossing) ? conflicts.selfConflicts(cargo) : List.of();
      if (overlaps) {
        withItself.forEach(write -> add(maker, Race.Kind.OVERLAPPING_RUNS, crossing, write, write));
      }
      if (!crossing.parallel()) {
        tasks.add(task(crossing, cargo, withItself, uses));
      }
    }
    if (tasks.stream().anyMatch(t -> !t.withItself.isEmpty() || !t.withMaker.isEmpty())
        || haveConflicts(tasks)) {
      List<Candidate> candidates = new ArrayList<>();
      new RaceFlow(scope, conflicts, maker, tasks, handles)
          .run((kind, task, one, other) -> candidates.add(new Candidate(kind, task, one, other)));
      candidates.stream()
          .sorted(Candidate.ORDER)
          .forEach(c -> add(maker, c.kind, c.task.crossing, c.one, c.other));
    }
  }

  /** Strict: what others may hold as well crosses only if it is safe to share. */
  private void unowned(Maker maker, Crossing crossing, Footprint cargo) {
    cargo
        .roots()
        .forEach(
            (variable, access) -> {
              if (!variable.isStatic()
                  && !scope.isOwned(variable)
                  && !conflicts.verdict(access).isSafe()
                  && scope.capabilities().send(scope.typeOf(variable)).holds()) {
                add(maker, Race.Kind.NOT_SHOWN, crossing, access, access);
              }
            });
  }

  /**
   * A stage that is not async runs wherever the one before it ends: on another thread for sure only
   * where that one is seen to start there.
   */
  private static boolean isElsewhere(Crossing crossing, Maker maker, Handles handles) {
    return !crossing.position().follows().contains(MethodModel.RECEIVER)
        || crossing.method().name.toString().endsWith("Async")
        || maker.footprint().crossings.stream()
            .anyMatch(earlier -> earlier != crossing && handles.isMadeFrom(crossing, earlier));
  }

  private Task task(
      Crossing crossing,
      Footprint cargo,
      List<Access> withItself,
      Map<VarSymbol, List<Access>> uses) {
    Task task = new Task(crossing, cargo, withItself);
    for (Access access : task.shared) {
      for (Access use : uses.getOrDefault(access.place().root(), List.of())) {
        if (conflicts.between(access, use)) {
          task.withMaker.computeIfAbsent(use, u -> new ArrayList<>()).add(access);
        }
      }
    }
    return task;
  }

  private boolean haveConflicts(List<Task> tasks) {
    for (int i = 0; i < tasks.size(); i++) {
      for (int j = i + 1; j < tasks.size(); j++) {
        for (Access one : tasks.get(i).shared) {
          for (Access other : tasks.get(j).shared) {
            if ((one.writes() || other.writes()) && conflicts.betweenTasks(one, other)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private boolean runsOneAfterTheOther(Crossing crossing) {
    boolean isSerial = crossing.position().runs() == Position.Runs.SERIAL;
    if ((isSerial && !isTakenBack(crossing.site())) || crossing.model().result().serial()) {
      return true;
    }
    return crossing.on() != null && scope.isSerial(crossing.on());
  }

  /** {@code executeBlocking(code, false)}: in no order. */
  private static boolean isTakenBack(Tree site) {
    return site instanceof MethodInvocationTree call
        && call.getArguments().stream()
            .anyMatch(argument -> Boolean.FALSE.equals(ASTHelpers.constValue(argument)));
  }

  private void add(Maker maker, Race.Kind kind, Crossing crossing, Access task, Access other) {
    VarSymbol variable = task.place().root();
    if (scope.capabilities().send(conflicts.type(task)).fails()) {
      return; // that it crosses at all is the finding
    }
    if (causes.add(List.of(maker.body(), variable, kind == Race.Kind.NOT_SHOWN))) {
      found.add(
          new Race(
              kind,
              crossing,
              task,
              other,
              scope.declarations().variable(variable),
              conflicts.type(task),
              conflicts.verdict(task)));
    }
  }
}
