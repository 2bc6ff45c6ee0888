package dev.pinion.rewriter;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** The method of a body that was given as a method reference: it calls what is referred to. */
final class ReferencedBody {
  private ReferencedBody() {}

  static MethodNode of(Handle target, String siteDescriptor, String name) {
    Type[] captures = Type.getArgumentTypes(siteDescriptor);
    MethodNode method =
        new MethodNode(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            name,
            Type.getMethodDescriptor(Type.getType(Object.class), captures),
            null,
            null);
    boolean constructs = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (constructs) {
      method.visitTypeInsn(Opcodes.NEW, target.getOwner());
      method.visitInsn(Opcodes.DUP);
    }
    int slot = 0;
    for (Type capture : captures) {
      method.visitVarInsn(capture.getOpcode(Opcodes.ILOAD), slot);
      slot += capture.getSize();
    }
    method.visitMethodInsn(
        opcode(target),
        target.getOwner(),
        target.getName(),
        target.getDesc(),
        target.isInterface());
    if (!constructs) {
      box(Type.getReturnType(target.getDesc()), method);
    }
    method.visitInsn(Opcodes.ARETURN);
    method.visitMaxs(slot + 2, slot);
    return method;
  }

  private static int opcode(Handle target) {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      default -> Opcodes.INVOKESPECIAL;
    };
  }

  private static void box(Type type, MethodNode method) {
    String boxed =
        switch (type.getSort()) {
          case Type.BOOLEAN -> "java/lang/Boolean";
          case Type.BYTE -> "java/lang/Byte";
          case Type.CHAR -> "java/lang/Character";
          case Type.SHORT -> "java/lang/Short";
          case Type.INT -> "java/lang/Integer";
          case Type.LONG -> "java/lang/Long";
          case Type.FLOAT -> "java/lang/Float";
          case Type.DOUBLE -> "java/lang/Double";
          default -> null;
        };
    if (boxed != null) {
      String descriptor = Type.getMethodDescriptor(Type.getObjectType(boxed), type);
      method.visitMethodInsn(Opcodes.INVOKESTATIC, boxed, "valueOf", descriptor, false);
    }
  }
}
