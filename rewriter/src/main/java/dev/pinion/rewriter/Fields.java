package dev.pinion.rewriter;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/** The fields of one machine: one for each place that is kept and each type it is kept with. */
final class Fields {

  /** A local slot, or a position on the operand stack, holding a value of this type. */
  private record Place(boolean onStack, int index, Object type) {}

  private final String machine;
  private final Map<Place, Field> fields = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  Fields(String machine) {
    this.machine = machine;
  }

  /** The field of a captured value, which begins in this slot. */
  Field capture(int slot, String name, Type type) {
    Field field = new Field(machine, unused(name), type);
    fields.put(new Place(false, slot, Types.ofDeclared(type)), field);
    return field;
  }

  /** The field that keeps the local in this slot. */
  Field local(int slot, String name, Object type) {
    return fields.computeIfAbsent(
        new Place(false, slot, type),
        place -> new Field(machine, unused(name), Types.asType(type)));
  }

  /** The field that keeps the value at this position of the operand stack. */
  Field stack(int index, Object type) {
    return fields.computeIfAbsent(
        new Place(true, index, type),
        place -> new Field(machine, unused("stack"), Types.asType(type)));
  }

  Collection<Field> all() {
    return fields.values();
  }

  private String unused(String name) {
    String unused = name;
    while (!names.add(unused)) {
      unused = name + "$" + next.merge(name, 1, Integer::sum);
    }
    return unused;
  }
}
