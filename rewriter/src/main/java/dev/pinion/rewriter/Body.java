package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What is known of one async body before code is generated: its captures, awaits and fields. */
final class Body {
  final String owner;
  final boolean inInterface;
  final MethodNode method;
  final String machine;
  final List<Field> captures = new ArrayList<>();
  final List<Await> awaits = new ArrayList<>();
  final Fields fields;

  /** References that some await after the beginning does not keep: cleared when they are read. */
  private final Set<Field> cleared = new HashSet<>();

  /** Slots of captures that the body never assigns. */
  private final BitSet constant = new BitSet();

  Body(String owner, boolean inInterface, MethodNode method, String machine) {
    this.owner = owner;
    this.inInterface = inInterface;
    this.method = method;
    this.machine = machine;
    this.fields = new Fields(machine);
    findCaptures();
  }

  /** Finds the awaits and what is kept at each. */
  void analyze() throws Unsupported {
    PendingNews.move(owner, method);
    findAwaits();
    findCleared();
  }

  private List<Type> captureTypes() {
    List<Type> types = new ArrayList<>();
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      types.add(Type.getObjectType(owner));
    }
    types.addAll(List.of(Type.getArgumentTypes(method.desc)));
    return types;
  }

  /** Whether the machine lets go of this capture as the body begins and has it in a local. */
  boolean clearsAtStart(Field field) {
    return clearsBefore(awaits, field);
  }

  /** Whether the machine lets go of what it kept at this await when it is resumed there. */
  boolean clearsAfter(Await await, Field field) {
    return clearsBefore(following(await), field);
  }

  /** A field that every following await keeps will be written again; others would hold garbage. */
  private static boolean clearsBefore(List<Await> following, Field field) {
    return field.isReference()
        && (following.isEmpty() || !following.stream().allMatch(next -> next.keeps(field)));
  }

  private List<Await> following(Await await) {
    return awaits.stream().filter(next -> await.reachable.get(next.index)).toList();
  }

  /** Whether the field still holds what the local in this slot holds, wherever it is kept. */
  boolean staysIn(Field field, int slot) {
    return constant.get(slot) && captures.contains(field) && !cleared.contains(field);
  }

  private void findCaptures() {
    int slot = 0;
    for (Type type : captureTypes()) {
      captures.add(fields.capture(slot, fieldName(slot, 0), type));
      constant.set(slot);
      slot += type.getSize();
    }
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof IincInsnNode increment) {
        constant.clear(increment.var);
      } else if (insn instanceof VarInsnNode access && access.getOpcode() >= Opcodes.ISTORE) {
        constant.clear(access.var);
      }
    }
  }

  private void findAwaits() throws Unsupported {
    if (!hasAwait()) {
      return;
    }
    Flow flow = new Flow(method);
    Liveness liveness = new Liveness(flow);
    Monitors monitors = new Monitors(flow);
    Types.@Nullable At[] types = Types.of(owner, method);
    int line = 0;
    for (int i = 0; i < flow.size(); i++) {
      if (flow.insn(i) instanceof LineNumberNode number) {
        line = number.line;
      }
      if (!Names.isAwait(flow.insn(i))) {
        continue;
      }
      if (monitors.heldAt(i)) {
        throw new Unsupported(
            "await inside synchronized: a monitor belongs to its thread and cannot be held while"
                + " the body is suspended; await before or after the block, or hold a"
                + " dev.pinion.sync.Mutex instead",
            line);
      }
      Types.At at = types[i];
      if (at == null) {
        throw new Unsupported("await in code that cannot be reached", line);
      }
      BitSet live = liveness.after(i);
      Await await =
          new Await(
              (MethodInsnNode) flow.insn(i),
              i,
              awaits.size() + 1,
              line,
              withoutScratch(at),
              namesOf(live, i),
              flow.reachableFrom(i));
      keep(await, live, i);
      awaits.add(await);
    }
  }

  /** Slots above those of the body hold arguments for a moment, see {@link PendingNews}. */
  private Types.At withoutScratch(Types.At at) {
    int size = Math.min(at.locals().size(), method.maxLocals);
    return new Types.At(at.locals().subList(0, size), at.stack());
  }

  private void keep(Await await, BitSet live, int index) throws Unsupported {
    List<Object> locals = await.types.locals();
    for (int slot = live.nextSetBit(0); slot >= 0; slot = live.nextSetBit(slot + 1)) {
      Object type = slot < locals.size() ? locals.get(slot) : Opcodes.TOP;
      if (isKept(type, await.line)) {
        await.locals.put(slot, fields.local(slot, fieldName(slot, index), type));
      }
    }
    List<Object> stack = await.belowFuture();
    for (int position = 0; position < stack.size(); position += Types.size(stack.get(position))) {
      if (isKept(stack.get(position), await.line)) {
        await.stack.put(position, fields.stack(position, stack.get(position)));
      }
    }
  }

  /** Whether a value of this type needs a field: null needs none. */
  private static boolean isKept(Object type, int line) throws Unsupported {
    if (type.equals(Opcodes.NULL) || type.equals(Opcodes.TOP)) {
      return false;
    }
    if (!Types.isReference(type) && !(type instanceof Integer)) {
      throw new Unsupported(
          "an object without its constructor run is kept across this await", line);
    }
    return true;
  }

  private void findCleared() {
    findCleared(captures, awaits);
    for (Await await : awaits) {
      findCleared(await.locals.values(), following(await));
    }
  }

  private void findCleared(Collection<Field> held, List<Await> following) {
    for (Field field : held) {
      if (clearsBefore(following, field)
          && following.stream().anyMatch(next -> next.keeps(field))) {
        cleared.add(field);
      }
    }
  }

  private boolean hasAwait() {
    for (AbstractInsnNode insn : method.instructions) {
      if (Names.isAwait(insn)) {
        return true;
      }
    }
    return false;
  }

  private List<String> namesOf(BitSet slots, int index) {
    List<String> names = new ArrayList<>();
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      String name = sourceName(slot, index);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private String fieldName(int slot, int index) {
    String name = sourceName(slot, index);
    return name == null ? "local" + slot : name.equals("this") ? "self" : name;
  }

  /** The local variable that lives in this slot at this instruction. */
  private @Nullable String sourceName(int slot, int index) {
    if (method.localVariables == null) {
      return null;
    }
    for (LocalVariableNode variable : method.localVariables) {
      if (variable.index == slot
          && method.instructions.indexOf(variable.start) <= index
          && index < method.instructions.indexOf(variable.end)) {
        return variable.name;
      }
    }
    return null;
  }
}
