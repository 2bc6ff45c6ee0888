package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Moves the allocation of {@code new Foo(await(f))} behind its arguments: an object without its
 * constructor run can stand on the operand stack, but in no field. The class is still initialized
 * where the {@code new} was, so effects keep their order.
 */
final class PendingNews {
  private final MethodNode method;
  private final Map<LabelNode, TypeInsnNode> news = new HashMap<>();
  private final Map<TypeInsnNode, MethodInsnNode> constructors = new LinkedHashMap<>();

  /** Stores to and loads from locals: javac empties the stack before a switch that has a try. */
  private final Map<TypeInsnNode, List<VarInsnNode>> copies = new HashMap<>();

  private PendingNews(MethodNode method) {
    this.method = method;
  }

  static void move(String owner, MethodNode method) throws Unsupported {
    new PendingNews(method).move(owner);
  }

  private void move(String owner) throws Unsupported {
    label();
    Types.@Nullable At[] types = Types.of(owner, method);
    AbstractInsnNode[] insns = method.instructions.toArray();
    Map<Label, TypeInsnNode> byLabel = new HashMap<>();
    news.forEach((label, insn) -> byLabel.put(label.getLabel(), insn));
    List<TypeInsnNode> pending = new ArrayList<>();
    for (int i = 0; i < insns.length; i++) {
      Types.At at = types[i];
      if (at == null) {
        continue;
      }
      if (Names.isAwait(insns[i])) {
        Stream.concat(at.locals().stream(), at.stack().stream())
            .filter(Label.class::isInstance)
            .map(byLabel::get)
            .filter(made -> !pending.contains(made))
            .forEach(pending::add);
      } else if (insns[i] instanceof VarInsnNode access) {
        if (moved(access, at) instanceof Label label) {
          copies.computeIfAbsent(byLabel.get(label), made -> new ArrayList<>()).add(access);
        }
      } else if (insns[i] instanceof MethodInsnNode call && call.name.equals("<init>")) {
        int receiver = at.stack().size() - Type.getArgumentsAndReturnSizes(call.desc) / 4;
        if (at.stack().get(receiver) instanceof Label label
            && constructors.put(byLabel.get(label), call) != null) {
          throw new Unsupported("an object has two constructor calls", 0);
        }
      }
    }
    for (TypeInsnNode insn : pending) {
      move(insn);
    }
  }

  /** The type of what this instruction moves between a local and the stack. */
  private static @Nullable Object moved(VarInsnNode access, Types.At at) {
    return switch (access.getOpcode()) {
      case Opcodes.ALOAD -> at.locals().get(access.var);
      case Opcodes.ASTORE -> at.stack().get(at.stack().size() - 1);
      default -> null;
    };
  }

  /** Gives each {@code new} a label, by which the analysis then names what it made. */
  private void label() {
    List<LabelNode> labels = new ArrayList<>();
    for (AbstractInsnNode insn : method.instructions.toArray()) {
      if (insn instanceof LabelNode label) {
        labels.add(label);
      } else if (insn instanceof TypeInsnNode made && insn.getOpcode() == Opcodes.NEW) {
        if (labels.isEmpty()) {
          LabelNode label = new LabelNode();
          method.instructions.insertBefore(insn, label);
          labels.add(label);
        }
        labels.forEach(label -> news.put(label, made));
      }
      if (insn.getOpcode() >= 0) {
        labels.clear();
      }
    }
  }

  private void move(TypeInsnNode insn) throws Unsupported {
    MethodInsnNode constructor = constructors.get(insn);
    if (constructor == null) {
      throw new Unsupported("the constructor call of a new " + insn.desc + " is not in sight", 0);
    }
    boolean used = insn.getNext().getOpcode() == Opcodes.DUP;
    if (used) {
      method.instructions.remove(insn.getNext());
    }
    method.instructions.insert(insn, new InsnNode(Opcodes.POP));
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof FrameNode frame) {
        if (frame.stack != null) {
          frame.stack = frame.stack.stream().filter(type -> !isMadeBy(insn, type)).toList();
        }
        if (frame.local != null) {
          frame.local = frame.local.stream().map(t -> isMadeBy(insn, t) ? Opcodes.TOP : t).toList();
        }
      }
    }
    copies.getOrDefault(insn, List.of()).forEach(method.instructions::remove);
    method.instructions.insertBefore(constructor, allocate(insn.desc, used, constructor.desc));
  }

  private boolean isMadeBy(TypeInsnNode insn, Object type) {
    return type instanceof LabelNode label && news.get(label) == insn;
  }

  /** Slides a new object below the arguments that are on the stack. */
  private InsnList allocate(String type, boolean used, String constructor) {
    Type[] arguments = Type.getArgumentTypes(constructor);
    int[] slots = new int[arguments.length];
    int free = method.maxLocals;
    for (int i = 0; i < arguments.length; i++) {
      slots[i] = free;
      free += arguments[i].getSize();
    }
    InsnList code = new InsnList();
    for (int i = arguments.length - 1; i >= 0; i--) {
      code.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ISTORE), slots[i]));
    }
    code.add(new TypeInsnNode(Opcodes.NEW, type));
    if (used) {
      code.add(new InsnNode(Opcodes.DUP));
    }
    for (int i = 0; i < arguments.length; i++) {
      code.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ILOAD), slots[i]));
    }
    return code;
  }
}
