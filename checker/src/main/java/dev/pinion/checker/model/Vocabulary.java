package dev.pinion.checker.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The annotations of library models: where each may stand, and what its arguments may be. */
final class Vocabulary {
  private Vocabulary() {}

  /** Where an annotation stands. */
  enum Place {
    TYPE("a class"),
    METHOD("a method or its result"),
    PARAMETER("a parameter or a receiver");

    private final String phrase;

    Place(String phrase) {
      this.phrase = phrase;
    }
  }

  /**
   * One word of the notation.
   *
   * @param arguments the names of its arguments
   * @param values what its argument may be; null where that is free or names parameters
   */
  private record Word(
      Set<Place> places,
      Set<String> arguments,
      @Nullable Set<String> values,
      boolean namesParameters) {}

  private static final Set<Place> EVERYWHERE = EnumSet.allOf(Place.class);
  private static final Set<Place> TYPE = EnumSet.of(Place.TYPE);
  private static final Set<Place> METHOD = EnumSet.of(Place.METHOD);
  private static final Set<Place> PARAMETER = EnumSet.of(Place.PARAMETER);
  private static final Set<Place> DECLARED = EnumSet.of(Place.TYPE, Place.METHOD);
  private static final Set<String> RELEASES = Set.of("Since", "Until");
  private static final Set<String> CONDITIONS = Set.of("ifSend", "ifSync", "unchecked");

  private static final Map<String, Word> WORDS =
      Map.ofEntries(
          Map.entry("Send", new Word(EVERYWHERE, CONDITIONS, null, false)),
          Map.entry("Sync", new Word(EVERYWHERE, CONDITIONS, null, false)),
          Map.entry("NotSend", plain(EVERYWHERE)),
          Map.entry("NotSync", plain(EVERYWHERE)),
          Map.entry("PlainData", plain(EnumSet.of(Place.TYPE, Place.METHOD))),
          Map.entry("Pinned", plain(EnumSet.of(Place.TYPE, Place.PARAMETER))),
          Map.entry("BindsSubclasses", plain(TYPE)),
          Map.entry("Stateless", plain(TYPE)),
          Map.entry("EventLoop", plain(TYPE)),
          Map.entry("OneAtATime", naming(EVERYWHERE)),
          Map.entry("Since", new Word(DECLARED, Set.of("value"), null, false)),
          Map.entry("Until", new Word(DECLARED, Set.of("value"), null, false)),
          Map.entry("Crosses", plain(TYPE)),
          Map.entry("Sending", plain(EnumSet.of(Place.METHOD, Place.PARAMETER))),
          Map.entry("View", naming(METHOD)),
          Map.entry("Unmodifiable", plain(METHOD)),
          Map.entry("Handle", naming(METHOD)),
          Map.entry("Parallel", plain(METHOD)),
          Map.entry("Sequential", plain(METHOD)),
          Map.entry("Elsewhere", plain(METHOD)),
          Map.entry("Joins", oneOf(METHOD, Set.of("returns", "true", "false", "timed"))),
          Map.entry("JoinsOwn", plain(METHOD)),
          Map.entry("Signals", plain(METHOD)),
          Map.entry("Blocking", plain(METHOD)),
          Map.entry("NonBlocking", plain(METHOD)),
          Map.entry("Acquires", oneOf(METHOD, Set.of("always", "true"))),
          Map.entry("Releases", plain(METHOD)),
          Map.entry("AnyThread", plain(METHOD)),
          Map.entry("SideEffectFree", plain(METHOD)),
          Map.entry("Pure", plain(METHOD)),
          Map.entry("Writes", plain(EnumSet.of(Place.METHOD, Place.PARAMETER))),
          Map.entry("Reads", plain(EnumSet.of(Place.METHOD, Place.PARAMETER))),
          Map.entry("When", oneOf(PARAMETER, Set.of("call", "terminal", "subscription"))),
          Map.entry("StartedBy", new Word(PARAMETER, Set.of("value"), null, false)),
          Map.entry("Follows", naming(PARAMETER)),
          Map.entry("Overlapping", plain(PARAMETER)),
          Map.entry("IfParallel", plain(PARAMETER)),
          Map.entry("IfElsewhere", plain(PARAMETER)),
          Map.entry("IfResultElsewhere", plain(PARAMETER)),
          Map.entry("RunsInPlace", plain(EnumSet.of(Place.METHOD, Place.PARAMETER))));

  private static Word plain(Set<Place> places) {
    return new Word(places, Set.of(), null, false);
  }

  private static Word naming(Set<Place> places) {
    return new Word(places, Set.of("value"), null, true);
  }

  private static Word oneOf(Set<Place> places, Set<String> values) {
    return new Word(places, Set.of("value"), values, false);
  }

  /** What is wrong with an annotation of a model and what to do, or null. */
  static @Nullable String problem(Note note, Place place) {
    Word word = WORDS.get(note.name());
    if (word == null) {
      return "@%s is not part of the notation of library models; use one of %s"
          .formatted(note.name(), String.join(", ", new TreeSet<>(WORDS.keySet())));
    }
    if (!word.places.contains(place)) {
      return "@%s cannot stand on %s; move it to %s"
          .formatted(
              note.name(),
              place.phrase,
              String.join(" or ", word.places.stream().map(p -> p.phrase).toList()));
    }
    for (Map.Entry<String, List<String>> argument : note.values().entrySet()) {
      if (!word.arguments.contains(argument.getKey())) {
        return word.arguments.isEmpty()
            ? "@%s takes no arguments; remove them".formatted(note.name())
            : "@%s has no argument '%s'; use %s"
                .formatted(note.name(), argument.getKey(), new TreeSet<>(word.arguments));
      }
      for (String value : argument.getValue()) {
        if (RELEASES.contains(note.name()) && !value.matches("[1-9][0-9]?")) {
          return "@%s(\"%s\") is no release of the JDK; write one such as \"24\""
              .formatted(note.name(), value);
        }
        if (word.values != null && !word.values.contains(value)) {
          return "@%s(\"%s\") is unknown; use one of %s"
              .formatted(note.name(), value, new TreeSet<>(word.values));
        }
      }
    }
    return null;
  }

  /** Words of which one position can have but one. */
  private static final List<Set<String>> ALTERNATIVES =
      List.of(
          Set.of("Writes", "Reads", "AnyThread"),
          Set.of("Writes", "SideEffectFree", "Pure", "AnyThread"),
          Set.of("Send", "NotSend"),
          Set.of("Sync", "NotSync", "PlainData"),
          Set.of("Blocking", "NonBlocking"),
          Set.of("Joins", "JoinsOwn"),
          Set.of("Parallel", "Sequential", "Elsewhere"),
          Set.of("Overlapping", "OneAtATime"),
          Set.of("IfParallel", "IfElsewhere", "IfResultElsewhere"),
          Set.of("Acquires", "Releases"));

  /** The annotation before this one that says the same or the opposite, or null. */
  static @Nullable Note contradicted(Note note, List<Note> before) {
    for (Note other : before) {
      boolean either =
          ALTERNATIVES.stream()
              .anyMatch(words -> words.contains(note.name()) && words.contains(other.name()));
      if (either || note.name().equals(other.name())) {
        return other;
      }
    }
    return null;
  }

  static String contradiction(Note note, Note other) {
    return note.name().equals(other.name())
        ? "@%s stands here twice; remove one".formatted(note.name())
        : "@%s contradicts @%s; remove one of the two".formatted(note.name(), other.name());
  }

  /** The names in an annotation that must be names of parameters. */
  static List<String> parameterNames(Note note) {
    Word word = WORDS.get(note.name());
    return word != null && word.namesParameters ? note.values("value") : List.of();
  }
}
