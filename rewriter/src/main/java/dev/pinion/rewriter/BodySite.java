package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A place where a lambda or method reference becomes an async body. */
record BodySite(MethodNode in, InvokeDynamicInsnNode make) {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  static boolean isBodySite(AbstractInsnNode insn) {
    return insn instanceof InvokeDynamicInsnNode dynamic
        && dynamic.bsm.getOwner().equals(METAFACTORY)
        && Type.getReturnType(dynamic.desc).getInternalName().equals(Names.ASYNC_BODY);
  }

  /** Whether the lambda is an AsyncBody only, neither serializable nor of a second interface. */
  boolean isPlain() {
    return make.bsm.getName().equals("metafactory");
  }

  /** What runs: the lambda's method, or the method that is referred to. */
  Handle target() {
    return (Handle) make.bsmArgs[1];
  }

  /** The lambda's own method, or null where this is a reference to some other method. */
  @Nullable MethodNode lambda(ClassNode host) {
    Handle target = target();
    if (!target.getOwner().equals(host.name)) {
      return null;
    }
    for (MethodNode method : host.methods) {
      if (method.name.equals(target.getName())
          && method.desc.equals(target.getDesc())
          && (method.access & Opcodes.ACC_SYNTHETIC) != 0
          && (method.access & Opcodes.ACC_PRIVATE) != 0) {
        return method;
      }
    }
    return null;
  }

  /** Has the machine made here instead, and no copy of it where {@code async} follows at once. */
  void replace(Body body) {
    AbstractInsnNode next = make.getNext();
    while (next instanceof LabelNode || next instanceof LineNumberNode) {
      next = next.getNext();
    }
    if (next != null && Names.isAsync(next)) {
      in.instructions.remove(next);
    }
    in.instructions.set(
        make,
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            body.machine,
            "create",
            MachineClass.createDescriptor(body),
            false));
  }

  int line() {
    for (AbstractInsnNode insn = make; insn != null; insn = insn.getPrevious()) {
      if (insn instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return 0;
  }

  static List<BodySite> in(MethodNode method) {
    List<BodySite> sites = new ArrayList<>();
    for (AbstractInsnNode insn : method.instructions) {
      if (isBodySite(insn)) {
        sites.add(new BodySite(method, (InvokeDynamicInsnNode) insn));
      }
    }
    return sites;
  }
}
