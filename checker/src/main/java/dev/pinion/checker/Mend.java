package dev.pinion.checker;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.pinion.checker.flow.Access;
import dev.pinion.checker.flow.Access.Mode;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.flow.Race;

/** The one thing to do about a race. */
final class Mend {
  private final Race race;

  Mend(Race race) {
    this.race = race;
  }

  String text() {
    Access write = race.other().writes() ? race.other() : race.task();
    VarSymbol variable = write.place().last();
    String name = variable.getSimpleName().toString();
    if (write.place().isContents()) {
      return "change it inside compute(…), which holds the container's own lock, or let '"
          + write.place().root().getSimpleName()
          + "' hold a concurrent collection";
    }
    if (race.crossing().parallel() && write.part() == Part.CONTENT) {
      return "let the stream collect the results: collect(…) or toList() instead of forEach";
    }
    if (write.part() == Part.SLOT && write.mode() == Mode.UPDATES) {
      return counter(variable.type) + " for '" + name + "', or guard every use of it with one lock";
    }
    boolean tasks = race.kind() == Race.Kind.OVERLAPPING_RUNS || race.kind() == Race.Kind.TWO_TASKS;
    if (tasks && write.part() == Part.SLOT) {
      return "give '"
          + name
          + "' its value before the tasks start, or guard every use of it with one lock";
    }
    return switch (race.kind()) {
      case NOT_SHOWN ->
          "hand over a copy, make it inside the task, or declare its class @Sync where it is";
      case GIVEN_AWAY ->
          "make the change before '"
              + race.task().place().root().getSimpleName()
              + "' is given away, or give away a copy";
      case MAKER_AFTER_CROSSING ->
          write == race.task()
              ? "wait for the task before '"
                  + name
                  + "' is used, or return what it makes as its result"
              : "change '"
                  + name
                  + "' before the task is started or after it has ended, or hand over a copy";
      case OVERLAPPING_RUNS, TWO_TASKS ->
          write.part() == Part.ELEMENT
              ? "use java.util.concurrent.atomic.AtomicIntegerArray, or an element of its own for"
                  + " each task"
              : concurrent(write.type(), name);
    };
  }

  private static String counter(Type type) {
    return type.hasTag(TypeTag.LONG)
        ? "use a java.util.concurrent.atomic.LongAdder or AtomicLong"
        : type.hasTag(TypeTag.INT)
            ? "use a java.util.concurrent.atomic.AtomicInteger"
            : "use an atomic class";
  }

  private static String concurrent(Type type, String name) {
    return switch (type.tsym.getSimpleName().toString()) {
      case "HashMap", "Map", "LinkedHashMap" ->
          "use a java.util.concurrent.ConcurrentHashMap for '" + name + "'";
      case "TreeMap", "SortedMap", "NavigableMap" ->
          "use a java.util.concurrent.ConcurrentSkipListMap for '" + name + "'";
      case "HashSet", "Set" -> "use ConcurrentHashMap.newKeySet() for '" + name + "'";
      case "ArrayList", "List", "LinkedList" ->
          "use Collections.synchronizedList(…) for '"
              + name
              + "', or let each task return its part";
      case "ArrayDeque", "Collection", "Queue" ->
          "use a java.util.concurrent.ConcurrentLinkedQueue for '"
              + name
              + "', or let each task return its part";
      default ->
          "let each task return its part, or guard every use of '" + name + "' with one lock";
    };
  }
}
