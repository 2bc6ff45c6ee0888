package dev.pinion.rewriter;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.objectweb.asm.Opcodes;

/** How many monitors are held at each instruction. */
final class Monitors {
  private static final int UNREACHED = -1;
  private final int[] held;
  private final Deque<Integer> work = new ArrayDeque<>();

  Monitors(Flow flow) {
    held = new int[flow.size()];
    Arrays.fill(held, UNREACHED);
    reach(0, 0);
    while (!work.isEmpty()) {
      int index = work.pop();
      int before = held[index];
      int after =
          switch (flow.insn(index).getOpcode()) {
            case Opcodes.MONITORENTER -> before + 1;
            case Opcodes.MONITOREXIT -> Math.max(0, before - 1);
            default -> before;
          };
      flow.next(index, successor -> reach(successor, after));
      flow.handlers(index, handler -> reach(handler, before));
    }
  }

  /** The first path decides: locking is structured, so all paths agree. */
  private void reach(int index, int monitors) {
    if (held[index] == UNREACHED) {
      held[index] = monitors;
      work.push(index);
    }
  }

  boolean heldAt(int index) {
    return held[index] > 0;
  }
}
