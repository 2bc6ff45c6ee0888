package dev.pinion.rewriter;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The runtime's types and methods as class files spell them; the rewriter never loads them. */
final class Names {
  static final String ASYNC = "dev/pinion/Async";
  static final String ASYNC_BODY = "dev/pinion/future/AsyncBody";
  static final String CONTEXT = "dev/pinion/future/Context";
  static final String DIRECT_FUTURE = "dev/pinion/future/DirectFuture";
  static final String FUTURE = "dev/pinion/future/Future";
  static final String STATE_MACHINE = "dev/pinion/future/StateMachine";
  static final String AWAIT_ANNOTATION = "Ldev/pinion/future/StateMachine$Await;";
  static final String AWAITS_ANNOTATION = "Ldev/pinion/future/StateMachine$Awaits;";

  /** {@code async} and {@code await} of {@link #ASYNC}. */
  private static final String ASYNC_DESCRIPTOR = "(L" + ASYNC_BODY + ";)L" + FUTURE + ";";

  private static final String AWAIT_DESCRIPTOR = "(L" + FUTURE + ";)Ljava/lang/Object;";

  private Names() {}

  static boolean isAsync(AbstractInsnNode insn) {
    return calls(insn, "async", ASYNC_DESCRIPTOR);
  }

  static boolean isAwait(AbstractInsnNode insn) {
    return calls(insn, "await", AWAIT_DESCRIPTOR);
  }

  private static boolean calls(AbstractInsnNode insn, String name, String descriptor) {
    return insn instanceof MethodInsnNode call
        && call.owner.equals(ASYNC)
        && call.name.equals(name)
        && call.desc.equals(descriptor);
  }
}
