package dev.pinion.rewriter;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;

/** A field of a machine. */
record Field(String machine, String name, Type type) {

  FieldInsnNode get() {
    return new FieldInsnNode(Opcodes.GETFIELD, machine, name, type.getDescriptor());
  }

  FieldInsnNode put() {
    return new FieldInsnNode(Opcodes.PUTFIELD, machine, name, type.getDescriptor());
  }

  boolean isReference() {
    return type.getSort() >= Type.ARRAY;
  }
}
