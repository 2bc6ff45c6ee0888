package dev.pinion.rewriter;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** One await of a body: its state, its place, and what the machine keeps while suspended there. */
final class Await {
  final MethodInsnNode call;
  final int index;
  final int state;
  final int line;

  /** The types before the call, with the future on top of the stack. */
  final Types.At types;

  /** The fields of the locals that are live across the await, by slot. */
  final Map<Integer, Field> locals = new LinkedHashMap<>();

  /** The fields of the values on the operand stack, by position. */
  final Map<Integer, Field> stack = new LinkedHashMap<>();

  /** The names of the locals that are kept, as the source has them. */
  final List<String> names;

  /** The instructions that can run after it. */
  final BitSet reachable;

  /** Where the code goes when the future is pending. */
  final LabelNode suspend = new LabelNode();

  /** Where the code goes on when the machine is resumed. */
  final LabelNode restore = new LabelNode();

  /** Where the outcome is opened, inside the try ranges around the await. */
  final LabelNode open = new LabelNode();

  Await(
      MethodInsnNode call,
      int index,
      int state,
      int line,
      Types.At types,
      List<String> names,
      BitSet reachable) {
    this.call = call;
    this.index = index;
    this.state = state;
    this.line = line;
    this.types = types;
    this.names = names;
    this.reachable = reachable;
  }

  boolean keeps(Field field) {
    return locals.containsValue(field) || stack.containsValue(field);
  }

  Object future() {
    return types.stack().get(types.stack().size() - 1);
  }

  List<Object> belowFuture() {
    return types.stack().subList(0, types.stack().size() - 1);
  }
}
