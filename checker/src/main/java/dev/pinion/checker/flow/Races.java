package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.Crossings.Maker;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.type.SyncVerdict;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
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
    // That nobody else has an object is not the issue where it is shown to be raced for.
    Set<List<Object>> shown = new HashSet<>();
    for (Race race : found) {
      if (race.kind() != Race.Kind.NOT_SHOWN) {
        shown.add(what(race));
      }
    }
    if (!shown.isEmpty()) {
      found.removeIf(race -> race.kind() == Race.Kind.NOT_SHOWN && shown.contains(what(race)));
    }
  }

  /** The object, and where it crosses. */
  private static List<Object> what(Race race) {
    return List.of(race.crossing().site(), race.task().place().root());
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
    private final Map<VarSymbol, List<Access>> uses = new LinkedHashMap<>();
    Set<VarSymbol> handles = Set.of();
    @Nullable Tree closedAfter;

    Task(Crossing crossing, Footprint cargo, List<Access> withItself) {
      this.crossing = crossing;
      this.cargo = cargo;
      this.shared = cargo.shared();
      this.withItself = withItself;
      for (Access access : shared) {
        uses.computeIfAbsent(access.place().root(), root -> new ArrayList<>()).add(access);
      }
    }

    /** Whether the code on the other side can be seen. */
    boolean isInSight() {
      return cargo.hasCode || !crossing.position().sending();
    }

    /** The uses of a variable that come after the last signal the task gives with another. */
    List<Access> after(VarSymbol signal, VarSymbol root) {
      return after(signal, usesOf(root));
    }

    List<Access> after(VarSymbol signal, List<Access> uses) {
      Integer before = cargo.signals.get(signal);
      Set<Access> later =
          before == null
              ? Set.of()
              : new HashSet<>(cargo.accesses.subList(before, cargo.accesses.size()));
      return uses.stream().filter(later::contains).toList();
    }

    /** The variables of its surroundings that it uses. */
    Set<VarSymbol> roots() {
      return uses.keySet();
    }

    /** What it does with one of them. */
    List<Access> usesOf(VarSymbol root) {
      return uses.getOrDefault(root, List.of());
    }
  }

  /** Whether a use stands behind the crossing of a task in the source. */
  static boolean isBefore(Task task, Access use) {
    return position(task) <= position(use);
  }

  private static int position(Access use) {
    return ((JCTree) use.anchor()).getPreferredPosition();
  }

  private static int position(Task task) {
    return ((JCTree) task.crossing.anchor()).getStartPosition();
  }

  /** A race that may have the same cause as another. */
  private record Candidate(Race.Kind kind, Task task, Access one, Access other) {
    /**
     * What the body does itself first, then what its tasks do to one another; what comes after the
     * crossing, then what comes before it in the next turn of a loop.
     */
    static final Comparator<Candidate> ORDER =
        Comparator.<Candidate>comparingInt(c -> c.kind() == Race.Kind.TWO_TASKS ? 1 : 0)
            .thenComparingInt(c -> isBefore(c.task, c.other) ? 0 : 1)
            .thenComparingInt(c -> position(c.other));
  }

  private void find(Maker maker) {
    boolean strict = scope.unit().isStrict(maker.path());
    conflicts = new Conflicts(scope, strict);
    Map<VarSymbol, List<Access>> uses = new HashMap<>();
    for (Access access : maker.footprint().accesses) {
      uses.computeIfAbsent(access.place().root(), root -> new ArrayList<>()).add(access);
    }
    Handles handles = Handles.of(maker.body(), scope);
    Leaks leaks = strict ? new Leaks(scope, maker, handles.nesting()) : null;
    List<Task> tasks = new ArrayList<>();
    for (Crossing crossing : maker.footprint().crossings) {
      if (!isElsewhere(crossing, maker, handles) || !(strict || crossing.certain())) {
        continue;
      }
      Footprint cargo = crossings.cargo(crossing);
      if (leaks != null) {
        unowned(maker, crossing, cargo, leaks);
      }
      boolean overlaps = crossing.overlapping();
      List<Access> withItself =
          overlaps || !runsOneAfterTheOther(crossing) ? selfConflicts(crossing, cargo) : List.of();
      if (overlaps) {
        for (Access write : withItself) {
          add(maker, Race.Kind.OVERLAPPING_RUNS, crossing, write, write);
        }
      }
      if (!crossing.parallel()) {
        tasks.add(new Task(crossing, cargo, withItself));
      }
    }
    if (haveConflicts(tasks, uses, handles)) {
      List<Candidate> candidates = new ArrayList<>();
      new RaceFlow(scope, conflicts, maker, tasks, handles)
          .run((kind, task, one, other) -> candidates.add(new Candidate(kind, task, one, other)));
      if (candidates.size() > 1) {
        candidates.sort(Candidate.ORDER);
      }
      for (Candidate c : candidates) {
        add(maker, c.kind, c.task.crossing, c.one, c.other);
      }
    }
  }

  /** What overlapping runs of a task conflict in; one out of a collection runs as often as made. */
  private List<Access> selfConflicts(Crossing crossing, Footprint cargo) {
    List<Access> all = conflicts.selfConflicts(cargo, lock -> isMadeForRun(lock, crossing));
    if (crossing.taken() == null) {
      return all;
    }
    Tree made = crossing.taken().task().made();
    return made == null
        ? List.of()
        : all.stream()
            .filter(write -> !isDeclaredIn(write.place().root(), made, crossing.value()))
            .toList();
  }

  /** Whether a lock is an object that is made anew each time before a task is handed over. */
  private boolean isMadeForRun(Place lock, Crossing crossing) {
    VarSymbol variable = lock.root();
    return lock.fields().isEmpty()
        && variable.getKind() == ElementKind.LOCAL_VARIABLE
        && crossing.isOfBody()
        && !crossing.parallel()
        && crossing.taken() == null
        && crossing.position().runs() == Position.Runs.ONCE
        && Scope.isNew(scope.declarations().onlyValue(variable))
        && isDeclaredIn(variable, turn(crossing.site()), crossing.site());
  }

  /** The body of the innermost loop, lambda or method around a call. */
  private Tree turn(Tree call) {
    TreePath path = scope.unit().requirePath(call);
    while (!isTurn(path.getLeaf(), path.getParentPath().getLeaf())) {
      path = path.getParentPath();
    }
    return path.getLeaf();
  }

  private static boolean isTurn(Tree body, Tree parent) {
    return switch (parent.getKind()) {
      case FOR_LOOP -> ((ForLoopTree) parent).getStatement() == body;
      case ENHANCED_FOR_LOOP -> ((EnhancedForLoopTree) parent).getStatement() == body;
      case WHILE_LOOP -> ((WhileLoopTree) parent).getStatement() == body;
      case DO_WHILE_LOOP -> ((DoWhileLoopTree) parent).getStatement() == body;
      case LAMBDA_EXPRESSION, METHOD -> true;
      default -> parent instanceof ClassTree;
    };
  }

  /** Whether a variable is another one each time the task is made. */
  private boolean isDeclaredIn(VarSymbol variable, Tree made, Tree task) {
    Tree declaration = scope.declarations().variable(variable);
    int start = ((JCTree) made).getStartPosition();
    int end = ((JCTree) task).getStartPosition();
    int at = declaration == null ? -1 : ((JCTree) declaration).getStartPosition();
    return start <= at && at < end;
  }

  /** Strict: what others may hold as well crosses only if it is safe to share. */
  private void unowned(Maker maker, Crossing crossing, Footprint cargo, Leaks leaks) {
    cargo
        .roots()
        .forEach(
            (variable, access) -> {
              boolean isValue = variable.equals(ASTHelpers.getSymbol(crossing.value()));
              SyncVerdict verdict =
                  isValue ? conflicts.verdict(access) : conflicts.verdictOfRoot(access);
              if (!variable.isStatic()
                  && !verdict.isSafe()
                  && (!scope.regions().isOwned(variable)
                      || leaks.isKnownElsewhere(crossing, variable))
                  && scope.capabilities().send(scope.typeOf(variable)).holds()) {
                add(maker, Race.Kind.NOT_SHOWN, crossing, access, access, verdict);
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
        || isMadeFromAnother(crossing, maker, handles);
  }

  private static boolean isMadeFromAnother(Crossing crossing, Maker maker, Handles handles) {
    for (Crossing earlier : maker.footprint().crossings) {
      if (earlier != crossing && handles.isMadeFrom(crossing, earlier)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a task may conflict with what the body does, with another task, or with itself. */
  private boolean haveConflicts(
      List<Task> tasks, Map<VarSymbol, List<Access>> uses, Handles handles) {
    Map<VarSymbol, Behind> all = new LinkedHashMap<>();
    for (Task task : tasks) {
      if (!task.withItself.isEmpty()) {
        return true;
      }
      for (VarSymbol root : task.roots()) {
        all.computeIfAbsent(root, r -> new Behind(handles.nesting()))
            .add(task.crossing, task.usesOf(root));
      }
    }
    for (Map.Entry<VarSymbol, Behind> entry : all.entrySet()) {
      Behind behind = entry.getValue();
      List<Access> inTasks = conflicts.unlike(behind.inTasks());
      List<Access> inBody =
          conflicts.unlike(behind.of(uses.getOrDefault(entry.getKey(), List.of())));
      for (Access one : inTasks) {
        for (Access use : inBody) {
          if (conflicts.between(one, use)) {
            return true;
          }
        }
        for (Access other : tasks.size() > 1 ? inTasks : List.<Access>of()) {
          if ((one.writes() || other.writes()) && conflicts.betweenTasks(one, other)) {
            return true;
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
    return crossing.on() != null && scope.executors().isSerial(crossing.on());
  }

  /** {@code executeBlocking(code, false)}: in no order. */
  private static boolean isTakenBack(Tree site) {
    if (site instanceof MethodInvocationTree call) {
      for (ExpressionTree argument : call.getArguments()) {
        if (Boolean.FALSE.equals(ASTHelpers.constValue(argument))) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Maker maker, Race.Kind kind, Crossing crossing, Access task, Access other) {
    add(maker, kind, crossing, task, other, conflicts.verdict(task));
  }

  private void add(
      Maker maker,
      Race.Kind kind,
      Crossing crossing,
      Access task,
      Access other,
      SyncVerdict verdict) {
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
              verdict));
    }
  }
}
