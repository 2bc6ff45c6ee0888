package dev.pinion.checker.model;

import java.util.List;

/**
 * What annotations on a field, on a use of a type or on a type parameter say of the values there.
 *
 * @param guard what {@code @GuardedBy} names, or an empty text
 */
public record Use(
    boolean send, boolean sync, boolean notSend, boolean notSync, boolean pinned, String guard) {

  /** Nothing is said. */
  public static final Use NONE = new Use(false, false, false, false, false, "");

  static Use of(List<Note> notes) {
    return notes.isEmpty()
        ? NONE
        : new Use(
            Facts.has(notes, "Send"),
            Facts.has(notes, "Sync"),
            Facts.has(notes, "NotSend"),
            Facts.has(notes, "NotSync"),
            Facts.has(notes, "Pinned"),
            notes.stream()
                .filter(n -> n.name().equals("GuardedBy"))
                .map(n -> n.value("this"))
                .findFirst()
                .orElse(""));
  }
}
