package dev.pinion.checker.flow;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.flow.Races.Task;
import dev.pinion.checker.model.MethodModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of tasks and variables that a {@link RaceFlow} is about, and sets of them: a step takes
 * a set away at once, however many tasks there are. Tasks that use a variable alike are one {@link
 * Group}: what conflicts with one of them conflicts with all.
 */
final class Pairs {
  /**
   * @param signalled the task has signalled with what this variable holds: what it did before that
   *     is ordered; null where it has not
   */
  record Pair(int task, VarSymbol root, @Nullable VarSymbol signalled) {}

  /**
   * Pairs of one variable.
   *
   * @param uses what each of their tasks does with it
   * @param serial where they run one after the other; null where nothing orders them
   */
  record Group(List<Access> uses, @Nullable Place serial, BitSet pairs) {}

  private record Key(VarSymbol root, List<Integer> kinds, @Nullable Place serial) {}

  private static final BitSet NONE = new BitSet();

  private final List<Task> tasks;
  private final Handles handles;
  private final List<Pair> all = new ArrayList<>();
  private final Map<Pair, Integer> numbers = new HashMap<>();
  private final List<BitSet> ofTask = new ArrayList<>();
  private final Map<VarSymbol, BitSet> ofRoot = new HashMap<>();
  private final Map<VarSymbol, BitSet> signalled = new HashMap<>();
  private final Map<VarSymbol, BitSet> doneBefore = new HashMap<>();
  private final BitSet closing = new BitSet();

  /** Those of messages: that they have been taken is not that the other side is done with them. */
  private final BitSet messages = new BitSet();

  private final BitSet withoutExecutor = new BitSet();

  /** Tasks by the group of variables that may have their handle, and by what runs them. */
  private final Map<VarSymbol, BitSet> tasksOfHandle = new HashMap<>();

  private final Map<VarSymbol, BitSet> tasksOfExecutor = new HashMap<>();
  private final Map<Tree, BitSet> within = new HashMap<>();

  /** The tasks that are over when one is, which waits for them. */
  private final Map<Integer, BitSet> over = new HashMap<>();

  /** Tasks that a method started which is called here: where it keeps their handles is unknown. */
  private final BitSet started = new BitSet();

  private final IdentityHashMap<Footprint.Join, BitSet> joined = new IdentityHashMap<>();
  private final Map<Key, Group> groups = new LinkedHashMap<>();
  private final Map<VarSymbol, List<Group>> groupsOfRoot = new HashMap<>();

  Pairs(
      List<Task> tasks,
      Handles handles,
      Conflicts conflicts,
      Set<VarSymbol> inner,
      Function<Place, Boolean> isSerial) {
    this.tasks = tasks;
    this.handles = handles;
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      task.handles = handles.of(task.crossing);
      task.closedAfter = handles.closedAfter(task.crossing);
      ofTask.add(new BitSet());
      Place on = task.crossing.on();
      Place serial = on != null && isSerial.apply(on) ? on : null;
      for (VarSymbol root : task.roots()) {
        if (inner.contains(root)) {
          continue;
        }
        List<Access> uses = task.usesOf(root);
        Key key = new Key(root, uses.stream().map(conflicts::kind).distinct().toList(), serial);
        Group group =
            groups.computeIfAbsent(
                key,
                k -> {
                  Group made = new Group(conflicts.unlike(uses), serial, new BitSet());
                  groupsOfRoot.computeIfAbsent(root, r -> new ArrayList<>()).add(made);
                  return made;
                });
        add(i, root, null, group);
        for (VarSymbol signal : task.cargo.signals.keySet()) {
          if (!task.after(signal, root).isEmpty()) {
            add(i, root, signal, group);
          }
        }
      }
      for (VarSymbol handle : task.handles) {
        at(tasksOfHandle, handles.group(handle)).set(i);
      }
      if (task.handles.isEmpty() && task.crossing.anchor() != task.crossing.site()) {
        started.set(i);
      }
      if (task.crossing.executor() == null) {
        withoutExecutor.or(ofTask.get(i));
      } else if (!task.crossing.position().follows().contains(MethodModel.RECEIVER)) {
        at(tasksOfExecutor, task.crossing.executor()).set(i);
      }
      if (task.crossing.isMessage() && !task.isInSight()) {
        messages.or(ofTask.get(i));
      }
      if (task.closedAfter != null) {
        closing.or(ofTask.get(i));
      }
    }
  }

  private void add(int task, VarSymbol root, @Nullable VarSymbol signal, Group group) {
    int number = all.size();
    Pair pair = new Pair(task, root, signal);
    all.add(pair);
    numbers.put(pair, number);
    ofTask.get(task).set(number);
    at(ofRoot, root).set(number);
    group.pairs.set(number);
    if (signal != null) {
      at(signalled, signal).set(number);
    }
  }

  private static <K> BitSet at(Map<K, BitSet> sets, K key) {
    return sets.computeIfAbsent(key, k -> new BitSet());
  }

  /** Finds those whose tasks stand in one of these calls. */
  void locate(Collection<Tree> calls) {
    Nesting.Located sites =
        handles.nesting().locate(tasks.stream().map(task -> task.crossing.site()).toList());
    for (Tree call : calls) {
      within.computeIfAbsent(call, c -> of(sites.within(c)));
    }
  }

  /** Tells which tasks wait for others. */
  void orderedBy(Gates gates) {
    for (int i = 0; i < tasks.size(); i++) {
      for (VarSymbol handle : gates.waited(tasks.get(i))) {
        at(over, i).or(tasksOfHandle(handle));
      }
    }
  }

  Pair get(int number) {
    return all.get(number);
  }

  int number(Pair pair) {
    return numbers.getOrDefault(pair, -1);
  }

  BitSet ofTask(int task) {
    return ofTask.get(task);
  }

  BitSet ofRoot(VarSymbol root) {
    return ofRoot.getOrDefault(root, NONE);
  }

  private BitSet tasksOfHandle(VarSymbol handle) {
    BitSet all = new BitSet();
    handles.groups(handle).forEach(group -> all.or(tasksOfHandle.getOrDefault(group, NONE)));
    return all;
  }

  /** Those of tasks whose handle may be in a variable. */
  BitSet ofHandle(VarSymbol handle) {
    return of(tasksOfHandle(handle).stream());
  }

  /** Those of tasks whose handle is in this variable and nowhere else. */
  BitSet ofOnlyHandle(VarSymbol handle) {
    return of(
        tasksOfHandle.getOrDefault(handles.group(handle), NONE).stream()
            .filter(task -> tasks.get(task).handles.equals(Set.of(handle))));
  }

  /** Those of what tasks have done before they set a volatile field. */
  BitSet doneBefore(VarSymbol field) {
    return doneBefore.computeIfAbsent(
        field,
        f -> {
          IntStream setters =
              IntStream.range(0, tasks.size())
                  .filter(task -> tasks.get(task).cargo.signals.containsKey(f));
          BitSet done = of(setters);
          done.andNot(signalled.getOrDefault(f, NONE));
          return done;
        });
  }

  /** Those that end where the executor of their task is closed. */
  BitSet closing() {
    return closing;
  }

  /** Those of messages, which nobody has a handle of. */
  BitSet messages() {
    return messages;
  }

  List<Group> groups(VarSymbol root) {
    return groupsOfRoot.getOrDefault(root, List.of());
  }

  /** Those that a wait ends. */
  BitSet joined(Footprint.Join join) {
    return joined.computeIfAbsent(
        join,
        j -> {
          BitSet ended = endedBy(j);
          BitSet sent = (BitSet) within.getOrDefault(j.call(), NONE).clone();
          sent.and(messages);
          ended.andNot(sent);
          return ended;
        });
  }

  private BitSet endedBy(Footprint.Join join) {
    VarSymbol handle = join.handle() == null ? null : join.handle().root();
    BitSet run = handle == null ? NONE : tasksOfExecutor.getOrDefault(handle, NONE);
    BitSet waited = handle == null ? new BitSet() : tasksOfHandle(handle);
    BitSet ended = new BitSet();
    if (run.isEmpty() && waited.isEmpty()) {
      // It may be the handle of any.
      ended.set(0, all.size());
      if (handle != null) {
        ended.andNot(signalled.getOrDefault(handle, NONE));
      }
      return ended;
    }
    // To wait at a queue is not to wait for what was put into it.
    run.stream().filter(task -> tasks.get(task).isInSight()).forEach(waited::set);
    for (int task : waited.stream().toArray()) {
      waited.or(over.getOrDefault(task, NONE));
    }
    ended.or(of(waited.stream()));
    ended.or(of(started.stream()));
    ended.or(withoutExecutor);
    ended.or(within.getOrDefault(join.call(), NONE));
    return ended;
  }

  /** Those of some tasks. */
  BitSet of(IntStream some) {
    BitSet pairs = new BitSet();
    some.forEach(task -> pairs.or(ofTask.get(task)));
    return pairs;
  }
}
