package dev.pinion.checker.model;

import java.util.List;
import java.util.Map;

/**
 * An annotation as written, whether in a class or in a library model.
 *
 * @param name its simple name
 * @param values its arguments as text; an argument without a name has the annotation's default one
 */
record Note(String name, Map<String, List<String>> values) {
  List<String> values(String argument) {
    return values.getOrDefault(argument, List.of());
  }

  /** The only value of {@code value}, or the given one where it is absent. */
  String value(String otherwise) {
    List<String> given = values("value");
    return given.isEmpty() ? otherwise : given.get(0);
  }
}
