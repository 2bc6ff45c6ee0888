package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Values that an await keeps although no variable that is used later holds them: operands evaluated
 * before it, which wait for it on the operand stack, and what the language itself uses later.
 */
public final class Held {
  private Held() {}

  /** How a value is held. */
  public enum By {
    /** A local variable that is used later. */
    VARIABLE,
    /** {@code list.add(await(f))} holds what list was. */
    OPERAND,
    /** A resource is closed at the end of its try block. */
    RESOURCE,
    /** A loop holds what it goes through, by its iterator. */
    LOOP
  }

  /** Tells what {@code await} holds, up to the code {@code body} that it stands directly in. */
  static void across(TreePath await, TreePath body, BiConsumer<Tree, By> held) {
    TreePath path = await;
    for (TreePath parent = path.getParentPath();
        path.getLeaf() != body.getLeaf();
        path = parent, parent = parent.getParentPath()) {
      Tree child = path.getLeaf();
      switch (parent.getLeaf()) {
        case MethodInvocationTree call -> {
          receiver(call, child, held);
          before(call.getArguments(), child, held);
        }
        case NewClassTree creation -> {
          if (creation.getEnclosingExpression() != null) {
            operand(creation.getEnclosingExpression(), held);
          }
          before(creation.getArguments(), child, held);
        }
        case BinaryTree binary when binary.getRightOperand() == child && !isConcatenation(binary) ->
            operand(binary.getLeftOperand(), held);
        case AssignmentTree assignment when assignment.getExpression() == child ->
            target(assignment.getVariable(), held);
        case ArrayAccessTree access when access.getIndex() == child ->
            operand(access.getExpression(), held);
        case TryTree tryTree -> resources(tryTree, child, held);
        case EnhancedForLoopTree loop when loop.getStatement() == child ->
            held.accept(loop.getExpression(), By.LOOP);
        default -> {}
      }
    }
  }

  private static void receiver(MethodInvocationTree call, Tree child, BiConsumer<Tree, By> held) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && call.getMethodSelect() != child
        && !ASTHelpers.getSymbol(call).isStatic()) {
      operand(select.getExpression(), held);
    }
  }

  private static void before(
      List<? extends ExpressionTree> arguments, Tree child, BiConsumer<Tree, By> held) {
    for (ExpressionTree argument : arguments) {
      if (argument == child) {
        return;
      }
      operand(argument, held);
    }
  }

  private static void target(ExpressionTree variable, BiConsumer<Tree, By> held) {
    if (variable instanceof ArrayAccessTree access) {
      operand(access.getExpression(), held);
    } else if (variable instanceof MemberSelectTree select
        && ASTHelpers.getSymbol(select) instanceof VarSymbol field
        && !field.isStatic()) {
      operand(select.getExpression(), held);
    }
  }

  private static void resources(TryTree tree, Tree child, BiConsumer<Tree, By> held) {
    if (child == tree.getBlock() || tree.getResources().contains(child)) {
      for (Tree resource : tree.getResources()) {
        if (resource == child) {
          return;
        }
        held.accept(resource, By.RESOURCE);
      }
    }
  }

  private static void operand(ExpressionTree tree, BiConsumer<Tree, By> held) {
    held.accept(ASTHelpers.stripParentheses(tree), By.OPERAND);
  }

  /** javac turns the parts of a concatenation into strings one by one. */
  private static boolean isConcatenation(BinaryTree tree) {
    return tree.getKind() == Tree.Kind.PLUS;
  }
}
