package dev.pinion.checker.pin;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.pin.Pin.Cause;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.jspecify.annotations.Nullable;

/**
 * Which variables hold the same value at one point, and which values are pinned. A value is named
 * by what has given it to a variable; until its first assignment a variable's own symbol stands for
 * its value.
 */
final class PinState {
  private final Map<VarSymbol, Object> values;
  private final Map<Object, Pin> pins;

  PinState() {
    this(new HashMap<>(), new HashMap<>());
  }

  private PinState(Map<VarSymbol, Object> values, Map<Object, Pin> pins) {
    this.values = values;
    this.pins = pins;
  }

  /** A value that a variable held before its assignment was reached again. */
  private record Former(Object value) {}

  /** What a call may have put into a field. */
  private record Unknown(Tree call, VarSymbol field) {}

  /** One of several values, depending on the path. */
  private record Either(Block at, VarSymbol variable) {}

  PinState copy() {
    return new PinState(new HashMap<>(values), new HashMap<>(pins));
  }

  Object value(VarSymbol variable) {
    return values.getOrDefault(variable, variable);
  }

  @Nullable Pin pin(VarSymbol variable) {
    return pins.get(value(variable));
  }

  void pin(VarSymbol variable, Pin pin) {
    pins.putIfAbsent(value(variable), pin);
  }

  boolean isPinned(VarSymbol variable) {
    return pins.containsKey(variable);
  }

  void unpin(VarSymbol variable) {
    pins.remove(value(variable));
  }

  /** A call may have assigned any field: what they hold is unknown from here on. */
  void forgetFields(Tree call) {
    Set<VarSymbol> fields = new HashSet<>();
    values.keySet().stream().filter(PinState::mayChange).forEach(fields::add);
    for (Object value : pins.keySet()) {
      if (value instanceof VarSymbol variable && mayChange(variable)) {
        fields.add(variable);
      }
    }
    fields.forEach(field -> values.put(field, new Unknown(call, field)));
  }

  private static boolean mayChange(VarSymbol variable) {
    return PinnedNames.isField(variable) && (variable.flags() & Flags.FINAL) == 0;
  }

  /** An operation has completed: its handle is this variable. */
  void complete(VarSymbol handle, Map<Tree, Object> handles) {
    Object value = value(handle);
    pins.values()
        .removeIf(pin -> pin.cause() == Cause.IN_FLIGHT && value.equals(handle(pin, handles)));
  }

  /** A future has ended: the result of its poll is in this variable. */
  void end(VarSymbol result, Map<Tree, Object> handles) {
    Object value = value(result);
    pins.values()
        .removeIf(pin -> pin.cause() == Cause.POLLED && value.equals(handle(pin, handles)));
  }

  /** The value that the call which pins gave to a variable. */
  private static @Nullable Object handle(Pin pin, Map<Tree, Object> handles) {
    Tree at = pin.at();
    return at == null ? null : handles.get(at);
  }

  /** Both variables hold the same from now on. */
  void alias(VarSymbol variable, VarSymbol source) {
    values.put(variable, value(source));
  }

  /** A variable is given a value that was not seen before. */
  void assign(VarSymbol variable, Object value) {
    Former former = new Former(value);
    boolean kept = false;
    for (Map.Entry<VarSymbol, Object> other : values.entrySet()) {
      if (other.getKey() != variable && other.getValue().equals(value)) {
        other.setValue(former);
        kept = true;
      }
    }
    Pin pin = pins.remove(value);
    if (kept && pin != null) {
      pins.put(former, pin);
    }
    values.put(variable, value);
  }

  /** What is known where two paths meet: pinned on both, or with {@code some} on one of them. */
  PinState join(PinState other, Block at, boolean some) {
    PinState joined = copy();
    joined.meet(other.pins, some);
    Set<VarSymbol> variables = new HashSet<>(values.keySet());
    variables.addAll(other.values.keySet());
    for (VarSymbol variable : variables) {
      if (!value(variable).equals(other.value(variable))) {
        Either either = new Either(at, variable);
        Pin here = pin(variable);
        Pin there = other.pin(variable);
        Pin known = here == null ? there : here;
        joined.values.put(variable, either);
        if (known != null && (some || (here != null && there != null))) {
          joined.pins.put(either, known);
        } else {
          joined.pins.remove(either);
        }
      }
    }
    return joined;
  }

  private void meet(Map<Object, Pin> reaching, boolean some) {
    if (some) {
      reaching.forEach(pins::putIfAbsent);
    } else {
      pins.keySet().retainAll(reaching.keySet());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PinState state
        && values.equals(state.values)
        && pins.equals(state.pins);
  }

  @Override
  public int hashCode() {
    return values.hashCode() * 31 + pins.hashCode();
  }
}
