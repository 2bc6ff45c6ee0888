package dev.pinion.rewriter;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** How many monitors are held at each instruction. */
final class Monitors {
  private static final int UNREACHED = -1;
  private final int[] held;

  Monitors(Flow flow) {
    held = new int[flow.size()];
    Arrays.fill(held, UNREACHED);
    held[0] = 0;
    Deque<Integer> work = new ArrayDeque<>(List.of(0));
    while (!work.isEmpty()) {
      int index = work.pop();
      int after =
          switch (flow.insn(index).getOpcode()) {
            case Opcodes.MONITORENTER -> held[index] + 1;
            case Opcodes.MONITOREXIT -> Math.max(0, held[index] - 1);
            default -> held[index];
          };
      flow.successors(
          index,
          successor -> {
            if (held[successor] == UNREACHED) { // locking is structured: every path agrees
              held[successor] = after;
              work.push(successor);
            }
          });
    }
  }

  boolean heldAt(int index) {
    return held[index] > 0;
  }
}
