package dev.pinion.checker.model;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.model.MethodModel.Blocking;
import dev.pinion.checker.model.MethodModel.Join;
import dev.pinion.checker.model.MethodModel.Lock;
import dev.pinion.checker.model.MethodModel.Result.Execution;
import dev.pinion.checker.model.Position.Effect;
import dev.pinion.checker.model.Position.Runs;
import dev.pinion.checker.model.Position.When;
import dev.pinion.checker.model.Promise.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges what several declarations say of one method. They are added from the most specific to the
 * most general; on one matter (its crossings, its effect, …) only the first that speaks is heard.
 */
final class Facts {
  /** The matters an annotation may speak of. */
  private enum Matter {
    CROSSING,
    EFFECT,
    CAPABILITY,
    PINNED,
    JOIN,
    BLOCKING,
    LOCK,
    RESULT,
    EXECUTION;

    static Matter of(String annotation) {
      return switch (annotation) {
        case "Sending",
            "RunsInPlace",
            "IfParallel",
            "IfElsewhere",
            "IfResultElsewhere",
            "When",
            "StartedBy",
            "Follows",
            "Overlapping" ->
            CROSSING;
        case "Pure", "SideEffectFree", "Contract", "Writes", "Reads", "AnyThread" -> EFFECT;
        case "Send", "Sync", "NotSend", "NotSync", "PlainData" -> CAPABILITY;
        case "Pinned" -> PINNED;
        case "Joins", "JoinsOwn", "Signals" -> JOIN;
        case "Blocking", "NonBlocking" -> BLOCKING;
        case "Acquires", "Releases" -> LOCK;
        case "View", "Unmodifiable", "Handle" -> RESULT;
        default -> EXECUTION;
      };
    }
  }

  /** What is said of one position. */
  private static final class Notes {
    private final List<Note> heard = new ArrayList<>();
    private final Set<Matter> settled = EnumSet.noneOf(Matter.class);

    void add(Collection<Note> notes) {
      if (notes.isEmpty()) {
        return;
      }
      Set<Matter> spokenOf = EnumSet.noneOf(Matter.class);
      for (Note note : notes) {
        Matter matter = Matter.of(note.name());
        if (!settled.contains(matter)) {
          heard.add(note);
          spokenOf.add(matter);
        }
      }
      settled.addAll(spokenOf);
    }
  }

  private final Notes method = new Notes();
  private final Notes receiver = new Notes();
  private final List<Notes> parameters;
  private boolean crosses;

  Facts(int parameterCount) {
    parameters = new ArrayList<>(parameterCount);
    for (int i = 0; i < parameterCount; i++) {
      parameters.add(new Notes());
    }
  }

  void add(Annotations annotations, MethodSymbol symbol) {
    method.add(annotations.onMethod(symbol));
    receiver.add(annotations.onReceiver(symbol));
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).add(annotations.onParameter(symbol, i));
    }
  }

  void add(StubType.StubMethod stub) {
    method.add(stub.notes());
    receiver.add(stub.receiver());
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).add(stub.parameters().get(i));
    }
  }

  /**
   * The method runs on another thread: all that it is given crosses, and its result waits for it.
   */
  void crosses() {
    crosses = true;
    List<String> all = new ArrayList<>();
    for (Notes parameter : parameters) {
      parameter.add(List.of(new Note("Sending", Map.of())));
      all.add(String.valueOf(all.size()));
    }
    method.add(List.of(new Note("Handle", Map.of("value", all))));
  }

  MethodModel method() {
    List<Note> notes = method.heard;
    Effect otherwise = isPure(notes) ? Effect.READS : Effect.UNKNOWN;
    List<Position> positions = new ArrayList<>(parameters.size());
    for (Notes parameter : parameters) {
      positions.add(position(parameter.heard, otherwise));
    }
    return new MethodModel(
        position(receiver.heard, effect(notes)),
        List.copyOf(positions),
        result(notes),
        join(notes),
        has(notes, "JoinsOwn"),
        has(notes, "Signals"),
        has(notes, "Blocking")
            ? Blocking.YES
            : has(notes, "NonBlocking") ? Blocking.NO : Blocking.UNKNOWN,
        lock(notes),
        crosses);
  }

  private static Join join(List<Note> notes) {
    Note note = find(notes, "Joins");
    return note == null
        ? Join.NO
        : switch (note.value("returns")) {
          case "true" -> Join.RETURNS_TRUE;
          case "false" -> Join.RETURNS_FALSE;
          case "timed" -> Join.TIMED;
          default -> Join.RETURNS;
        };
  }

  private static Lock lock(List<Note> notes) {
    if (has(notes, "Releases")) {
      return Lock.RELEASES;
    }
    Note note = find(notes, "Acquires");
    if (note == null) {
      return Lock.NONE;
    }
    return note.value("always").equals("true") ? Lock.ACQUIRES_IF_TRUE : Lock.ACQUIRES;
  }

  private static Position position(List<Note> notes, Effect otherwise) {
    if (notes.isEmpty() && otherwise == Effect.UNKNOWN) {
      return Position.NONE;
    }
    Effect effect = effect(notes);
    return new Position(
        has(notes, "Sending") && !has(notes, "RunsInPlace"),
        when(notes),
        values(notes, "StartedBy"),
        indexes(notes, "Follows"),
        has(notes, "Overlapping")
            ? Runs.OVERLAPPING
            : has(notes, "OneAtATime") ? Runs.SERIAL : Runs.ONCE,
        has(notes, "IfParallel"),
        has(notes, "IfElsewhere"),
        has(notes, "IfResultElsewhere"),
        has(notes, "RunsInPlace"),
        has(notes, "Pinned"),
        effect == Effect.UNKNOWN ? otherwise : effect,
        has(notes, "Send"),
        has(notes, "Sync"),
        has(notes, "NotSend"));
  }

  private static When when(List<Note> notes) {
    if (has(notes, "StartedBy")) {
      return When.START;
    }
    Note note = find(notes, "When");
    return switch (note == null ? "call" : note.value("call")) {
      case "terminal" -> When.TERMINAL;
      case "subscription" -> When.SUBSCRIPTION;
      default -> When.CALL;
    };
  }

  private static MethodModel.Result result(List<Note> notes) {
    if (notes.isEmpty()) {
      return MethodModel.Result.NONE;
    }
    return new MethodModel.Result(
        has(notes, "Sending"),
        indexes(notes, "View"),
        has(notes, "Unmodifiable"),
        indexes(notes, "Handle"),
        has(notes, "OneAtATime") && values(notes, "OneAtATime").isEmpty(),
        numbers(values(notes, "OneAtATime")),
        has(notes, "RunsInPlace"),
        execution(notes),
        promise(notes, "Send", Origin.MODEL),
        promise(notes, "Sync", Origin.MODEL),
        has(notes, "NotSend"),
        has(notes, "NotSync"),
        has(notes, "PlainData"));
  }

  private static Execution execution(List<Note> notes) {
    if (has(notes, "Parallel")) {
      return Execution.PARALLEL;
    }
    if (has(notes, "Elsewhere")) {
      return Execution.ELSEWHERE;
    }
    return has(notes, "Sequential") ? Execution.SEQUENTIAL : Execution.INHERITED;
  }

  private static boolean isPure(List<Note> notes) {
    return has(notes, "Pure") || has(notes, "SideEffectFree");
  }

  private static Effect effect(List<Note> notes) {
    if (isPure(notes) || has(notes, "Reads")) {
      return Effect.READS;
    }
    if (has(notes, "AnyThread")) {
      return Effect.NONE;
    }
    return has(notes, "Writes") ? Effect.WRITES : Effect.UNKNOWN;
  }

  /** Arguments by index; the receiver where the annotation names none. */
  private static List<Integer> indexes(List<Note> notes, String name) {
    if (!has(notes, name)) {
      return List.of();
    }
    List<String> texts = values(notes, name);
    return texts.isEmpty() ? List.of(MethodModel.RECEIVER) : numbers(texts);
  }

  private static List<Integer> numbers(List<String> texts) {
    List<Integer> numbers = new ArrayList<>(texts.size());
    for (String text : texts) {
      numbers.add(Integer.valueOf(text));
    }
    return List.copyOf(numbers);
  }

  private static List<String> values(List<Note> notes, String name) {
    Note note = find(notes, name);
    return note == null ? List.of() : note.values("value");
  }

  static TypeModel type(List<Note> declared, List<Note> modelled, boolean isModelled) {
    if (declared.isEmpty() && !isModelled) {
      return TypeModel.NONE;
    }
    List<Note> all = new ArrayList<>(declared);
    all.addAll(modelled);
    return new TypeModel(
        first(promise(declared, "Send", Origin.DECLARED), promise(modelled, "Send", Origin.MODEL)),
        first(
            first(promise(declared, "Sync", Origin.DECLARED), otherTools(declared)),
            promise(modelled, "Sync", Origin.MODEL)),
        has(all, "NotSend"),
        has(all, "NotSync"),
        has(all, "PlainData") || has(all, "NotThreadSafe"),
        has(all, "Pinned"),
        has(all, "OneAtATime"),
        has(modelled, "BindsSubclasses"),
        has(modelled, "Stateless"),
        has(modelled, "EventLoop"),
        isModelled);
  }

  private static @Nullable Promise promise(List<Note> notes, String name, Origin origin) {
    Note note = find(notes, name);
    return note == null
        ? null
        : new Promise(
            note.values("ifSend"),
            note.values("ifSync"),
            note.values().containsKey("unchecked") ? note.values("unchecked").get(0) : null,
            origin);
  }

  /** JCIP, JSR-305, Error Prone and others. */
  private static @Nullable Promise otherTools(List<Note> notes) {
    Note threadSafe = find(notes, "ThreadSafe");
    Note note = threadSafe != null ? threadSafe : find(notes, "Immutable");
    return note == null
        ? null
        : new Promise(List.of(), note.values("containerOf"), null, Origin.OTHER_TOOL);
  }

  private static @Nullable Promise first(@Nullable Promise one, @Nullable Promise other) {
    return one != null ? one : other;
  }

  private static @Nullable Note find(List<Note> notes, String name) {
    for (Note note : notes) {
      if (note.name().equals(name)) {
        return note;
      }
    }
    return null;
  }

  static boolean has(List<Note> notes, String name) {
    return find(notes, name) != null;
  }
}
