package dev.pinion.checker.flow;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects with a path beside their name: what a loop takes out of a container is one of the values
 * in it.
 */
final class SecondNames {
  private final Map<VarSymbol, Place> paths = new HashMap<>();

  void put(VarSymbol variable, Place path) {
    Place longer = of(path);
    paths.put(variable, longer == null ? path : longer);
  }

  boolean has(VarSymbol variable) {
    return paths.containsKey(variable);
  }

  /** The other path to an object, or null. */
  @Nullable Place of(Place place) {
    Place path = paths.get(place.root());
    return path == null ? null : path.then(place.fields());
  }

  /** Locks, by the other path to each that has one. */
  Set<Hold> of(Set<Hold> locks) {
    Set<Hold> others = new LinkedHashSet<>();
    for (Hold hold : locks) {
      Place path = of(hold.lock());
      others.add(path == null ? hold : new Hold(path, hold.forReading()));
    }
    return others;
  }
}
