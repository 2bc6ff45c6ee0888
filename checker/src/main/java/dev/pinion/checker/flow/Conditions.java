package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.flow.Races.Task;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.EqualToNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NotEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;
import org.jspecify.annotations.Nullable;

/**
 * What a condition shows not to have happened: a queue that said no has not taken what it was
 * offered, one that gave something back has it no more, where there is no handle there is no task,
 * and where a flag is not set yet nothing was handed over.
 */
final class Conditions {
  private static final BitSet NONE = new BitSet();

  private final Scope scope;
  private final List<Task> tasks;
  private final Pairs pairs;
  private final boolean strict;

  /** What has not been handed over where a call says no. */
  private final Map<Tree, BitSet> refused = new HashMap<>();

  /** What has not been handed over where a flag is false. */
  private final Map<VarSymbol, BitSet> unset = new HashMap<>();

  Conditions(
      Scope scope,
      List<Task> tasks,
      Pairs pairs,
      Handles handles,
      Nesting.Located anchors,
      boolean strict) {
    this.scope = scope;
    this.tasks = tasks;
    this.pairs = pairs;
    this.strict = strict;
    for (int i = 0; i < tasks.size(); i++) {
      Crossing crossing = tasks.get(i).crossing;
      if (crossing.mayRefuse() && crossing.site() == crossing.anchor()) {
        refused.computeIfAbsent(crossing.site(), site -> new BitSet()).or(pairs.ofTask(i));
      }
    }
    handles
        .confirmed()
        .forEach(
            (flag, handOver) -> {
              if (isFalseBefore(flag)) {
                unset.put(flag, pairs.of(anchors.within(handOver)));
              }
            });
  }

  /** The pairs that cannot be where control goes from one block to another. */
  BitSet excluded(Block block, Block successor) {
    if (!(block instanceof ConditionalBlock condition)
        || condition.getPredecessors().isEmpty()
        || condition.getElseSuccessor() == condition.getThenSuccessor()) {
      return NONE;
    }
    boolean value = successor == condition.getThenSuccessor();
    Node node = condition.getPredecessors().iterator().next().getLastNode();
    while (node instanceof ConditionalNotNode not) {
      value = !value;
      node = not.getOperand();
    }
    if (value && node != null) {
      BitSet back = takenBack(node);
      if (back != null) {
        return back;
      }
    }
    VarSymbol empty = isNull(node, value);
    if (empty != null) {
      return hasNoneWhereNull(empty) ? pairs.ofOnlyHandle(empty) : NONE;
    }
    if (value || node == null) {
      return NONE;
    }
    return node instanceof LocalVariableNode local
        ? unset.getOrDefault(local.getElement(), NONE)
        : refused.getOrDefault(node.getTree(), NONE);
  }

  /** What is nobody else's any more where {@code queue.remove(message)} says that it was there. */
  private @Nullable BitSet takenBack(Node condition) {
    ExpressionTree value =
        condition instanceof LocalVariableNode local
                && local.getElement() instanceof VarSymbol variable
            ? scope.declarations().onlyValue(variable)
            : condition.getTree() instanceof ExpressionTree tree ? tree : null;
    if (!(value instanceof MethodInvocationTree call)
        || !ASTHelpers.getSymbol(call).name.contentEquals("remove")
        || call.getArguments().size() != 1
        || !scope.calls().onlyIdentifies(call, call.getArguments().get(0))) {
      return null;
    }
    Symbol message = ASTHelpers.getSymbol(call.getArguments().get(0));
    ExpressionTree queue = ASTHelpers.getReceiver(call);
    BitSet back = new BitSet();
    for (int i = 0; i < tasks.size(); i++) {
      Crossing crossing = tasks.get(i).crossing;
      if (message != null
          && message.equals(ASTHelpers.getSymbol(crossing.value()))
          && isCalledOn(crossing.site(), queue)) {
        back.or(pairs.ofTask(i));
      }
    }
    return back;
  }

  private static boolean isCalledOn(Tree site, @Nullable ExpressionTree queue) {
    ExpressionTree receiver =
        site instanceof MethodInvocationTree call ? ASTHelpers.getReceiver(call) : null;
    return receiver != null && queue != null && ASTHelpers.sameVariable(receiver, queue);
  }

  /** The variable that is null where a comparison has this result. */
  private static @Nullable VarSymbol isNull(@Nullable Node comparison, boolean result) {
    if (!(comparison instanceof BinaryOperationNode both)
        || (result ? !(both instanceof EqualToNode) : !(both instanceof NotEqualNode))) {
      return null;
    }
    Node other =
        both.getRightOperand() instanceof NullLiteralNode
            ? both.getLeftOperand()
            : both.getLeftOperand() instanceof NullLiteralNode ? both.getRightOperand() : null;
    return other instanceof LocalVariableNode local
            && local.getElement() instanceof VarSymbol variable
        ? variable
        : null;
  }

  /** Whether a flag is false until it is set, for all that can be seen. */
  private boolean isFalseBefore(VarSymbol flag) {
    VariableTree declared = scope.declarations().variable(flag);
    boolean startsOnce =
        declared != null
            && declared.getInitializer() != null
            && !scope.declarations().isInLoop(flag);
    return scope.declarations().valuesOnly(flag).size() == 2 && (!strict || startsOnce);
  }

  /** Whether a variable is null only until a task is started of which it gets the handle. */
  private boolean hasNoneWhereNull(VarSymbol handle) {
    VariableTree declared = scope.declarations().variable(handle);
    if (declared == null || (strict && scope.declarations().isInLoop(handle))) {
      return false;
    }
    List<ExpressionTree> values = scope.declarations().valuesOnly(handle);
    for (ExpressionTree value : values) {
      boolean isNull = value.getKind() == Tree.Kind.NULL_LITERAL;
      if ((isNull && value != declared.getInitializer())
          || (strict && value instanceof ConditionalExpressionTree)) {
        return false;
      }
    }
    return !values.isEmpty();
  }
}
