package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the JVM's verifier knows of locals and operand stack before each instruction: the compiler's
 * own stack map frames, carried on through the code between them. No class is loaded for it.
 */
final class Types {

  /**
   * The types before one instruction, in the form of {@link AnalyzerAdapter}: a long or double is
   * followed by TOP.
   */
  record At(List<Object> locals, List<Object> stack) {}

  private Types() {}

  /** The types before each instruction, null where the code cannot be reached. */
  static @Nullable At[] of(String owner, MethodNode method) {
    AnalyzerAdapter analyzer =
        new AnalyzerAdapter(owner, method.access, method.name, method.desc, null);
    AbstractInsnNode[] insns = method.instructions.toArray();
    @Nullable At[] types = new At[insns.length];
    for (int i = 0; i < insns.length; i++) {
      if (analyzer.locals != null) {
        types[i] = new At(new ArrayList<>(analyzer.locals), new ArrayList<>(analyzer.stack));
      }
      insns[i].accept(analyzer);
    }
    return types;
  }

  /** The same list with each long and double as one element, as stack map frames want it. */
  static List<Object> compact(List<Object> types) {
    List<Object> compact = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i += size(types.get(i))) {
      compact.add(types.get(i));
    }
    while (!compact.isEmpty() && compact.get(compact.size() - 1).equals(Opcodes.TOP)) {
      compact.remove(compact.size() - 1);
    }
    return compact;
  }

  static int size(Object type) {
    return type.equals(Opcodes.LONG) || type.equals(Opcodes.DOUBLE) ? 2 : 1;
  }

  static boolean isReference(Object type) {
    return type instanceof String;
  }

  /** As an ASM type; the null type and TOP have none. */
  static Type asType(Object type) {
    if (type instanceof String name) {
      return Type.getObjectType(name);
    }
    if (type.equals(Opcodes.INTEGER)) {
      return Type.INT_TYPE;
    }
    if (type.equals(Opcodes.FLOAT)) {
      return Type.FLOAT_TYPE;
    }
    if (type.equals(Opcodes.LONG)) {
      return Type.LONG_TYPE;
    }
    if (type.equals(Opcodes.DOUBLE)) {
      return Type.DOUBLE_TYPE;
    }
    throw new IllegalArgumentException("no value of this type can be kept: " + type);
  }

  /** The verifier's type of a declared one. */
  static Object ofDeclared(Type type) {
    return switch (type.getSort()) {
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.LONG -> Opcodes.LONG;
      case Type.DOUBLE -> Opcodes.DOUBLE;
      case Type.ARRAY, Type.OBJECT -> type.getInternalName();
      default -> Opcodes.INTEGER;
    };
  }
}
