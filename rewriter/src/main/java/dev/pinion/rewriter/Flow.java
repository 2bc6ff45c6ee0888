package dev.pinion.rewriter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** The control flow of a method, instruction by instruction, numbered by position. */
final class Flow {
  private final AbstractInsnNode[] insns;
  private final int[][] next;
  private final int[][] handlers;

  Flow(MethodNode method) {
    insns = method.instructions.toArray();
    next = new int[insns.length][];
    handlers = new int[insns.length][];
    for (int i = 0; i < insns.length; i++) {
      next[i] = next(method, i);
      handlers[i] = handlers(method, i);
    }
  }

  int size() {
    return insns.length;
  }

  AbstractInsnNode insn(int index) {
    return insns[index];
  }

  /** Where control can go from here, exceptions included. */
  void successors(int index, IntConsumer consumer) {
    next(index, consumer);
    handlers(index, consumer);
  }

  /** Where control goes when the instruction completes. */
  void next(int index, IntConsumer consumer) {
    for (int successor : next[index]) {
      consumer.accept(successor);
    }
  }

  /** Where control goes when the instruction throws. */
  void handlers(int index, IntConsumer consumer) {
    for (int handler : handlers[index]) {
      consumer.accept(handler);
    }
  }

  /** Every instruction that can run after this one. */
  BitSet reachableFrom(int index) {
    BitSet reached = new BitSet(insns.length);
    Deque<Integer> work = new ArrayDeque<>(List.of(index));
    while (!work.isEmpty()) {
      successors(
          work.pop(),
          successor -> {
            if (!reached.get(successor)) {
              reached.set(successor);
              work.push(successor);
            }
          });
    }
    return reached;
  }

  private int[] next(MethodNode method, int i) {
    AbstractInsnNode insn = insns[i];
    int opcode = insn.getOpcode();
    if (insn instanceof JumpInsnNode jump) {
      int target = method.instructions.indexOf(jump.label);
      return opcode == Opcodes.GOTO ? new int[] {target} : new int[] {i + 1, target};
    }
    if (insn instanceof TableSwitchInsnNode table) {
      return targets(method, table.dflt, table.labels);
    }
    if (insn instanceof LookupSwitchInsnNode lookup) {
      return targets(method, lookup.dflt, lookup.labels);
    }
    boolean ends =
        (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) || opcode == Opcodes.ATHROW;
    return ends || i + 1 == insns.length ? new int[0] : new int[] {i + 1};
  }

  private static int[] targets(MethodNode method, LabelNode dflt, List<LabelNode> labels) {
    int[] targets = new int[labels.size() + 1];
    targets[0] = method.instructions.indexOf(dflt);
    for (int i = 0; i < labels.size(); i++) {
      targets[i + 1] = method.instructions.indexOf(labels.get(i));
    }
    return targets;
  }

  private int[] handlers(MethodNode method, int i) {
    if (!canThrow(insns[i])) {
      return new int[0];
    }
    List<Integer> found = new ArrayList<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      if (method.instructions.indexOf(block.start) <= i
          && i < method.instructions.indexOf(block.end)) {
        found.add(method.instructions.indexOf(block.handler));
        if (block.type == null) {
          break; // catches everything: the blocks around it are not reached from here
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean canThrow(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return switch (opcode) {
      case Opcodes.IDIV, Opcodes.LDIV, Opcodes.IREM, Opcodes.LREM -> true;
      case Opcodes.LDC -> !(((LdcInsnNode) insn).cst instanceof Number);
      default ->
          (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
              || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE)
              || (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.MONITOREXIT)
              || opcode == Opcodes.MULTIANEWARRAY;
    };
  }
}
