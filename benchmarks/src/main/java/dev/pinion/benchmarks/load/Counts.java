package dev.pinion.benchmarks.load;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process counted, by name. */
record Counts(Map<String, Long> byName) {

  /** Reads {@code open=3 broken=0}. */
  static Counts of(String line) {
    return new Counts(
        Stream.of(line.split(" ", -1))
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> Long.valueOf(each[1]))));
  }

  long get(String name) {
    Long count = byName.get(name);
    if (count == null) {
      throw new IllegalArgumentException("no " + name + " in " + byName);
    }
    return count;
  }
}
