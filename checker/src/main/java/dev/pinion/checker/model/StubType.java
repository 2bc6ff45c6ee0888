package dev.pinion.checker.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class as a library model describes it.
 *
 * @param methods by signature: {@code submit(Callable)}, parameter types erased and without
 *     packages, constructors as {@code <init>(…)}
 * @param place where it is written; null in our own models, which were verified when we were built
 */
record StubType(
    String binaryName, List<Note> notes, Map<String, StubMethod> methods, @Nullable Place place) {

  Place requirePlace() {
    return Objects.requireNonNull(place);
  }

  /** Where it is written: the position is that of the source, which is that of the file. */
  record Place(StubSource source, int position) {}

  /** A method or constructor as a library model describes it. */
  record StubMethod(
      List<Note> notes, List<Note> receiver, List<List<Note>> parameters, @Nullable Place place) {

    Place requirePlace() {
      return Objects.requireNonNull(place);
    }
  }
}
