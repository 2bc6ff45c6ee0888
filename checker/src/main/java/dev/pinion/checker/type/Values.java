package dev.pinion.checker.type;

import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What a variable is seen to hold: one of these values. */
record Values(List<Value> possible) {
  /**
   * @param exact the value's class is exactly this, not a subclass
   */
  record Value(Type type, boolean exact) {}

  static Values ofType(Type type) {
    return new Values(List.of(new Value(type, false)));
  }

  /** The verdict on all of them; {@code mixed} joins two. */
  <V> V judge(Function<Value, V> judge, BinaryOperator<V> mixed) {
    return possible.stream().map(judge).reduce(mixed).orElseThrow();
  }
}
