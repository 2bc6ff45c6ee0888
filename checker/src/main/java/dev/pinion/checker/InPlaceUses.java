package dev.pinion.checker;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.MethodModel.Result.Execution;
import dev.pinion.checker.model.Models;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a function that is promised to run in place stays with the call it was given to: it is
 * called, compared, or passed on to where it runs in place again.
 */
final class InPlaceUses {
  private final Models models;

  /** The class around the promise: methods of it that cannot be overridden are looked into. */
  private final TreePath type;

  private final Set<Symbol> asked = new HashSet<>();

  InPlaceUses(Models models, TreePath type) {
    this.models = models;
    this.type = type;
  }

  /** Whether it does at this use of a variable that holds it. */
  boolean stays(TreePath use, Symbol variable) {
    for (TreePath path = use; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      TreePath around = path.getParentPath();
      if (tree instanceof MethodTree method && ASTHelpers.getSymbol(method) == variable.owner) {
        break;
      }
      if (tree instanceof LambdaExpressionTree && !isParameter(variable, tree) && !ends(path)) {
        return false;
      }
      if (tree instanceof ClassTree && !ends(around)) {
        return false; // an object whose methods may be called later
      }
    }
    return ends(use);
  }

  private static boolean isParameter(Symbol variable, Tree lambda) {
    return ((LambdaExpressionTree) lambda)
        .getParameters().stream().anyMatch(p -> ASTHelpers.getSymbol(p) == variable);
  }

  /** Whether nothing of a value is left when the expression around it is done. */
  private boolean ends(TreePath value) {
    Tree tree = value.getLeaf();
    TreePath around = value.getParentPath();
    return switch (around.getLeaf()) {
      case ParenthesizedTree inner -> ends(around);
      case TypeCastTree cast -> ends(around);
      case ArrayAccessTree element -> ends(around);
      case ConditionalExpressionTree choice -> choice.getCondition() == tree || ends(around);
      case BinaryTree comparison -> true;
      case InstanceOfTree test -> true;
      case ExpressionStatementTree dropped -> true;
      case MemberSelectTree select ->
          around.getParentPath().getLeaf() instanceof MethodInvocationTree call
              && call.getMethodSelect() == select
              && !models.method(ASTHelpers.getSymbol(call)).receiver().sending();
      case VariableTree variable -> staysIn(ASTHelpers.getSymbol(variable), around);
      case EnhancedForLoopTree loop -> staysIn(ASTHelpers.getSymbol(loop.getVariable()), around);
      case MethodInvocationTree call -> isPassedOn(call.getArguments().indexOf(tree), around, call);
      default -> false;
    };
  }

  private boolean isPassedOn(int argument, TreePath path, MethodInvocationTree call) {
    MethodSymbol callee = ASTHelpers.getSymbol(call);
    MethodModel model = models.method(callee);
    if (argument < 0) {
      return false;
    }
    if (model.parameter(argument).runsInPlace()) {
      return true;
    }
    if (model.parameter(argument).ifParallel()) {
      return isSequential(call) && isWaitedFor(path);
    }
    if (model.result().viewOf().contains(argument)) {
      return ends(path);
    }
    boolean isFixed = callee.isPrivate() || callee.isStatic();
    TreePath body = isFixed && argument < callee.params().size() ? body(callee) : null;
    return body != null && staysIn(callee.params().get(argument), body);
  }

  /** Whether it does at each use of a variable; one that is asked about already is taken to. */
  private boolean staysIn(Symbol variable, TreePath scope) {
    if (!asked.add(variable)) {
      return true;
    }
    boolean[] stays = {true};
    TreePath declaring = scope.getLeaf() instanceof VariableTree ? scope.getParentPath() : scope;
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
        if (ASTHelpers.getSymbol(name) == variable) {
          stays[0] &= stays(getCurrentPath(), variable);
        }
        return null;
      }
    }.scan(declaring, null);
    return stays[0];
  }

  private @Nullable TreePath body(MethodSymbol method) {
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      if (member instanceof MethodTree tree && ASTHelpers.getSymbol(tree) == method) {
        return new TreePath(type, tree);
      }
    }
    return null;
  }

  private boolean isSequential(MethodInvocationTree call) {
    for (Tree at = call;
        at instanceof MethodInvocationTree link;
        at = ASTHelpers.getReceiver(link)) {
      Execution execution = models.method(ASTHelpers.getSymbol(link)).result().execution();
      if (execution != Execution.INHERITED) {
        return execution == Execution.SEQUENTIAL;
      }
    }
    return false;
  }

  /** Whether the chain of calls ends in one that returns only when all of it has run. */
  private boolean isWaitedFor(TreePath link) {
    MethodInvocationTree call = (MethodInvocationTree) link.getLeaf();
    if (models.method(ASTHelpers.getSymbol(call)).joinsOwn()) {
      return true;
    }
    TreePath select = link.getParentPath();
    return select.getLeaf() instanceof MemberSelectTree
        && select.getParentPath().getLeaf() instanceof MethodInvocationTree
        && isWaitedFor(select.getParentPath());
  }
}
