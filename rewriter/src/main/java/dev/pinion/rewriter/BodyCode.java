package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Turns the method of an async body into the code of its machine.
 *
 * <p>The method becomes {@code static Object body(Machine machine, Context cx, int state, Object
 * outcome)}. It begins with a jump by state, then one block that restores and one that suspends for
 * each await, outside all try ranges and without line numbers, so that a debugger never stops in
 * them. The code of the body follows, its slots moved up by two: state and outcome are dead by
 * then.
 */
final class BodyCode {
  private static final int MACHINE = 0;
  private static final int CONTEXT = 1;
  private static final int STATE = 2;
  private static final int OUTCOME = 3;

  /** How far the slots of the body move. */
  private static final int SHIFT = 2;

  private final Body body;
  private final MethodNode method;

  /** A free slot above all others. */
  private final int scratch;

  private BodyCode(Body body) {
    this.body = body;
    this.method = body.method;
    this.scratch = Math.max(method.maxLocals, 2) + SHIFT;
  }

  static String descriptor(String machine) {
    return "(L" + machine + ";L" + Names.CONTEXT + ";ILjava/lang/Object;)Ljava/lang/Object;";
  }

  static void generate(Body body) {
    new BodyCode(body).generate();
  }

  private void generate() {
    shiftSlots();
    for (Await await : body.awaits) {
      method.instructions.insertBefore(await.call, poll(await));
      method.instructions.remove(await.call);
    }
    method.instructions.insert(prologue());
    method.desc = descriptor(body.machine);
    method.signature = null;
    method.parameters = null;
    method.access =
        Opcodes.ACC_STATIC
            | Opcodes.ACC_SYNTHETIC
            | (body.inInterface ? Opcodes.ACC_PUBLIC : 0); // interfaces know no package access
  }

  private InsnList prologue() {
    LabelNode start = new LabelNode();
    InsnList code = new InsnList();
    if (!body.awaits.isEmpty()) {
      code.add(new VarInsnNode(Opcodes.ILOAD, STATE));
      LabelNode[] targets = new LabelNode[body.awaits.size() + 1];
      targets[0] = start;
      body.awaits.forEach(await -> targets[await.state] = await.restore);
      code.add(new TableSwitchInsnNode(0, body.awaits.size(), start, targets));
      for (Await await : body.awaits) {
        restore(await, code);
        suspend(await, code);
      }
      code.add(start);
      code.add(entryFrame());
      if (body.captures.isEmpty()) {
        code.add(new InsnNode(Opcodes.NOP)); // the body may begin with a frame
      }
    }
    int slot = SHIFT;
    for (Field capture : body.captures) {
      load(capture, body.clearsAtStart(capture), code);
      code.add(new VarInsnNode(capture.type().getOpcode(Opcodes.ISTORE), slot));
      slot += capture.type().getSize();
    }
    return code;
  }

  /** The await itself, where it stood: goes on at once if the future is ready. */
  private InsnList poll(Await await) {
    LabelNode done = new LabelNode();
    List<Object> stack = new ArrayList<>(Types.compact(await.belowFuture()));
    stack.add("java/lang/Object");
    InsnList code = new InsnList();
    code.add(new InsnNode(Opcodes.DUP));
    code.add(new VarInsnNode(Opcodes.ALOAD, CONTEXT));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            Names.DIRECT_FUTURE,
            "poll",
            "(L" + Names.FUTURE + ";L" + Names.CONTEXT + ";)Ljava/lang/Object;",
            true));
    code.add(new InsnNode(Opcodes.DUP));
    code.add(
        new FieldInsnNode(Opcodes.GETSTATIC, Names.DIRECT_FUTURE, "PENDING", "Ljava/lang/Object;"));
    code.add(new JumpInsnNode(Opcodes.IF_ACMPEQ, await.suspend));
    code.add(new InsnNode(Opcodes.SWAP));
    code.add(new InsnNode(Opcodes.POP));
    code.add(new JumpInsnNode(Opcodes.GOTO, done));
    code.add(await.open);
    code.add(frame(await, stack));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            Names.STATE_MACHINE,
            "outcome",
            "(Ljava/lang/Object;)Ljava/lang/Object;",
            false));
    code.add(done);
    code.add(frame(await, stack));
    if (nextIsFrame(await.call)) {
      code.add(new InsnNode(Opcodes.NOP)); // two frames need an instruction between them
    }
    return code;
  }

  private void suspend(Await await, InsnList code) {
    List<Object> stack = new ArrayList<>(Types.compact(await.types.stack()));
    stack.add("java/lang/Object");
    code.add(await.suspend);
    code.add(frame(await, stack));
    code.add(new InsnNode(Opcodes.POP));
    code.add(new VarInsnNode(Opcodes.ASTORE, scratch));
    spillStack(await, code);
    await.locals.forEach(
        (slot, field) -> {
          if (!body.staysIn(field, slot)) {
            code.add(new VarInsnNode(Opcodes.ALOAD, MACHINE));
            code.add(new VarInsnNode(field.type().getOpcode(Opcodes.ILOAD), slot + SHIFT));
            code.add(field.put());
          }
        });
    code.add(new VarInsnNode(Opcodes.ALOAD, MACHINE));
    code.add(new VarInsnNode(Opcodes.ALOAD, scratch));
    code.add(number(await.state));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKEVIRTUAL,
            body.machine,
            "suspend",
            "(L" + Names.FUTURE + ";I)Ljava/lang/Object;",
            false));
    code.add(new InsnNode(Opcodes.ARETURN));
  }

  /** Stores the operand stack from its top; null needs no field. */
  private static void spillStack(Await await, InsnList code) {
    List<Object> below = Types.compact(await.belowFuture());
    int position = await.belowFuture().size();
    for (int i = below.size() - 1; i >= 0; i--) {
      position -= Types.size(below.get(i));
      Field field = await.stack.get(position);
      if (field == null) {
        code.add(new InsnNode(Opcodes.POP));
        continue;
      }
      code.add(new VarInsnNode(Opcodes.ALOAD, MACHINE));
      if (field.type().getSize() == 2) {
        code.add(new InsnNode(Opcodes.DUP_X2));
        code.add(new InsnNode(Opcodes.POP));
      } else {
        code.add(new InsnNode(Opcodes.SWAP));
      }
      code.add(field.put());
    }
  }

  private void restore(Await await, InsnList code) {
    code.add(await.restore);
    code.add(entryFrame());
    code.add(new VarInsnNode(Opcodes.ALOAD, OUTCOME));
    code.add(new VarInsnNode(Opcodes.ASTORE, scratch));
    List<Object> locals = await.types.locals();
    for (int slot = 0; slot < locals.size(); slot += Types.size(locals.get(slot))) {
      Field field = await.locals.get(slot);
      if (field != null) {
        load(field, body.clearsAfter(await, field), code);
        code.add(new VarInsnNode(field.type().getOpcode(Opcodes.ISTORE), slot + SHIFT));
      } else if (!locals.get(slot).equals(Opcodes.TOP)) {
        fillDead(locals.get(slot), slot, code);
      }
    }
    List<Object> stack = await.belowFuture();
    for (int position = 0; position < stack.size(); position += Types.size(stack.get(position))) {
      Field field = await.stack.get(position);
      if (field == null) {
        code.add(new InsnNode(Opcodes.ACONST_NULL));
      } else {
        load(field, body.clearsAfter(await, field), code);
      }
    }
    code.add(new VarInsnNode(Opcodes.ALOAD, scratch));
    code.add(new JumpInsnNode(Opcodes.GOTO, await.open));
  }

  /** Frames further on may still name a local that nobody reads any more. */
  private static void fillDead(Object type, int slot, InsnList code) {
    if (type instanceof String || type.equals(Opcodes.NULL)) {
      code.add(new InsnNode(Opcodes.ACONST_NULL));
      code.add(new VarInsnNode(Opcodes.ASTORE, slot + SHIFT));
      return;
    }
    Type primitive = Types.asType(type);
    code.add(
        new InsnNode(
            switch (primitive.getSort()) {
              case Type.FLOAT -> Opcodes.FCONST_0;
              case Type.LONG -> Opcodes.LCONST_0;
              case Type.DOUBLE -> Opcodes.DCONST_0;
              default -> Opcodes.ICONST_0;
            }));
    code.add(new VarInsnNode(primitive.getOpcode(Opcodes.ISTORE), slot + SHIFT));
  }

  private static void load(Field field, boolean clear, InsnList code) {
    code.add(new VarInsnNode(Opcodes.ALOAD, MACHINE));
    code.add(field.get());
    if (clear) {
      code.add(new VarInsnNode(Opcodes.ALOAD, MACHINE));
      code.add(new InsnNode(Opcodes.ACONST_NULL));
      code.add(field.put());
    }
  }

  private FrameNode entryFrame() {
    return frame(
        List.of(body.machine, Names.CONTEXT, Opcodes.INTEGER, "java/lang/Object"), List.of());
  }

  private FrameNode frame(Await await, List<Object> stack) {
    return frame(shifted(Types.compact(await.types.locals())), stack);
  }

  private static FrameNode frame(List<Object> locals, List<Object> stack) {
    return new FrameNode(
        Opcodes.F_NEW, locals.size(), locals.toArray(), stack.size(), stack.toArray());
  }

  private List<Object> shifted(List<Object> locals) {
    List<Object> shifted = new ArrayList<>(locals.size() + SHIFT);
    shifted.add(body.machine);
    shifted.add(Names.CONTEXT);
    shifted.addAll(locals);
    return shifted;
  }

  private void shiftSlots() {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof VarInsnNode access) {
        access.var += SHIFT;
      } else if (insn instanceof IincInsnNode increment) {
        increment.var += SHIFT;
      } else if (insn instanceof FrameNode frame) {
        frame.local = shifted(frame.local == null ? List.of() : frame.local);
      }
    }
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        variable.index += SHIFT;
        if (variable.name.equals("this")) {
          variable.name = "self"; // debuggers hide a local called this
        }
      }
    }
    shiftAnnotations(method.visibleLocalVariableAnnotations);
    shiftAnnotations(method.invisibleLocalVariableAnnotations);
  }

  private static void shiftAnnotations(@Nullable List<LocalVariableAnnotationNode> annotations) {
    if (annotations != null) {
      for (LocalVariableAnnotationNode annotation : annotations) {
        annotation.index.replaceAll(slot -> slot + SHIFT);
      }
    }
  }

  private static boolean nextIsFrame(AbstractInsnNode insn) {
    AbstractInsnNode next = insn.getNext();
    while (next instanceof LabelNode || next instanceof LineNumberNode) {
      next = next.getNext();
    }
    return next instanceof FrameNode;
  }

  private static AbstractInsnNode number(int value) {
    return value <= Byte.MAX_VALUE
        ? new IntInsnNode(Opcodes.BIPUSH, value)
        : new IntInsnNode(Opcodes.SIPUSH, value);
  }
}
