package dev.pinion.checker.type;

import java.util.ArrayList;
import java.util.List;

/** Chains of reasons. */
final class Reasons {
  private Reasons() {}

  static List<Reason> prepend(Reason first, List<Reason> rest) {
    List<Reason> chain = new ArrayList<>(rest.size() + 1);
    chain.add(first);
    chain.addAll(rest);
    return List.copyOf(chain);
  }
}
