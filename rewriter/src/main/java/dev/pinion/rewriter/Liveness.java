package dev.pinion.rewriter;

import java.util.BitSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which local slots may still be read, at each instruction: the textbook backward analysis, with
 * the edges to exception handlers.
 */
final class Liveness {
  private final Flow flow;
  private final BitSet[] before;

  Liveness(Flow flow) {
    this.flow = flow;
    before = new BitSet[flow.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = new BitSet();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = flow.size() - 1; i >= 0; i--) {
        BitSet live = after(i);
        apply(flow.insn(i), live);
        if (!live.equals(before[i])) {
          before[i] = live;
          changed = true;
        }
      }
    }
  }

  /** The slots that are read after this instruction before they are written, on some path. */
  BitSet after(int index) {
    BitSet live = new BitSet();
    flow.successors(index, successor -> live.or(before[successor]));
    return live;
  }

  private static void apply(AbstractInsnNode insn, BitSet live) {
    if (insn instanceof IincInsnNode increment) {
      live.set(increment.var);
    } else if (insn instanceof VarInsnNode access) {
      live.set(access.var, isLoad(access));
    }
  }

  private static boolean isLoad(VarInsnNode access) {
    return access.getOpcode() <= Opcodes.ALOAD;
  }
}
