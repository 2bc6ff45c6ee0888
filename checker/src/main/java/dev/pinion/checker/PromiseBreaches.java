package dev.pinion.checker;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the bodies of methods do not do what is promised of their parameters and results. */
final class PromiseBreaches extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /**
   * One of them.
   *
   * @param variable the parameter that does not run in place, or what is returned
   * @param holder what still refers to the result; the variable itself otherwise
   * @param inherited the promise was made by a method that is overridden, and not repeated
   */
  record Breach(
      TreePath at,
      TreePath method,
      VarSymbol variable,
      VarSymbol holder,
      boolean inPlace,
      boolean inherited) {}

  private final Models models;
  private final Capabilities capabilities;
  private final List<Breach> found = new ArrayList<>();

  /** Fields that a local variable of the method has been put in, or was taken from. */
  private final Map<VarSymbol, VarSymbol> remembered = new HashMap<>();

  private final Set<MethodTree> read = new HashSet<>();
  private @Nullable TreePath method;
  private MethodModel own = MethodModel.NONE;
  private MethodModel promised = MethodModel.NONE;

  private PromiseBreaches(Unit unit) {
    models = Models.of(unit.state());
    capabilities = Capabilities.of(unit.state());
  }

  static List<Breach> of(Unit unit) {
    return unit.facts(PromiseBreaches.class, PromiseBreaches::scanned).found;
  }

  private static PromiseBreaches scanned(Unit unit) {
    PromiseBreaches breaches = new PromiseBreaches(unit);
    for (TreePath type : unit.sights().classes()) {
      for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
        if (member instanceof MethodTree method && breaches.isToBeRead(method)) {
          breaches.scan(new TreePath(type, method), null);
        }
      }
    }
    return breaches;
  }

  /** Something is promised of it, and it was not read as part of a method around it. */
  private boolean isToBeRead(MethodTree tree) {
    MethodModel model = models.method(ASTHelpers.getSymbol(tree));
    return (model.result().fresh() || model.parameters().stream().anyMatch(Position::runsInPlace))
        && !read.contains(tree);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    TreePath outer = method;
    MethodModel ownBefore = own;
    MethodModel promisedBefore = promised;
    MethodSymbol symbol = ASTHelpers.getSymbol(tree);
    read.add(tree);
    method = getCurrentPath();
    promised = models.method(symbol);
    own = promised.equals(MethodModel.NONE) ? promised : models.declared(symbol);
    super.visitMethod(tree, null);
    method = outer;
    own = ownBefore;
    promised = promisedBefore;
    return null;
  }

  /** Library models describe; only what somebody wrote down in code is a promise to keep. */
  private void breach(boolean declared, VarSymbol variable, VarSymbol holder, int parameter) {
    MethodSymbol symbol = ASTHelpers.getSymbol((MethodTree) requireMethod().getLeaf());
    boolean isPromise =
        declared
            || models.declaredAbove(symbol).stream()
                .anyMatch(
                    m -> parameter < 0 ? m.result().fresh() : m.parameter(parameter).runsInPlace());
    if (isPromise) {
      found.add(
          new Breach(
              getCurrentPath(), requireMethod(), variable, holder, parameter >= 0, !declared));
    }
  }

  private TreePath requireMethod() {
    return Objects.requireNonNull(method);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    if (!promised.parameters().isEmpty()
        && ASTHelpers.getSymbol((Tree) tree) instanceof VarSymbol variable
        && variable.owner instanceof MethodSymbol owner
        && owner.params().contains(variable)) {
      int index = owner.params().indexOf(variable);
      if (models.method(owner).parameter(index).runsInPlace() && !staysInPlace()) {
        breach(own.parameter(index).runsInPlace(), variable, variable, index);
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    remember(ASTHelpers.getSymbol(tree), tree.getInitializer());
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol target) {
      remember(target, tree.getExpression());
    }
    return super.visitAssignment(tree, null);
  }

  private void remember(VarSymbol target, @Nullable ExpressionTree value) {
    if (promised.result().fresh()
        && value != null
        && ASTHelpers.getSymbol(ASTHelpers.stripParentheses(value)) instanceof VarSymbol source) {
      if (target.owner instanceof ClassSymbol) {
        remembered.put(source, target);
      } else if (source.owner instanceof ClassSymbol) {
        remembered.put(target, source);
      }
    }
  }

  /** Called, compared, or passed where it runs in place again. */
  private boolean staysInPlace() {
    Tree use = getCurrentPath().getLeaf();
    TreePath around = getCurrentPath().getParentPath();
    if (isInEscapingFunction()) {
      return false;
    }
    return switch (around.getLeaf()) {
      case MemberSelectTree select ->
          around.getParentPath().getLeaf() instanceof MethodInvocationTree call
              && call.getMethodSelect() == select;
      case BinaryTree comparison -> true;
      case MethodInvocationTree call -> {
        int index = call.getArguments().indexOf(use);
        MethodModel model = models.method(ASTHelpers.getSymbol(call));
        boolean dropped = around.getParentPath().getLeaf() instanceof ExpressionStatementTree;
        yield index >= 0
            && (model.parameter(index).runsInPlace()
                || (model.result().viewOf().contains(index) && dropped));
      }
      default -> false;
    };
  }

  /** Below a lambda that is stored, returned or handed to another thread a call comes later. */
  private boolean isInEscapingFunction() {
    for (TreePath path = getCurrentPath();
        path != null && !(path.getLeaf() instanceof MethodTree);
        path = path.getParentPath()) {
      if (path.getLeaf() instanceof LambdaExpressionTree lambda
          && !(path.getParentPath().getLeaf() instanceof MethodInvocationTree call
              && call.getArguments().contains(lambda)
              && !models
                  .method(ASTHelpers.getSymbol(call))
                  .parameter(call.getArguments().indexOf(lambda))
                  .sending())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    TreePath code = getCurrentPath();
    while (!(code.getLeaf() instanceof MethodTree
        || code.getLeaf() instanceof LambdaExpressionTree)) {
      code = code.getParentPath();
    }
    if (tree.getExpression() != null
        && promised.result().fresh()
        && code.getLeaf() instanceof MethodTree
        && ASTHelpers.getSymbol(ASTHelpers.stripParentheses(tree.getExpression()))
            instanceof VarSymbol kept
        && !capabilities.sync(kept.type).isSafe()) {
      VarSymbol holder = holder(kept);
      if (holder != null) {
        breach(own.result().fresh(), kept, holder, -1);
      }
    }
    return super.visitReturn(tree, null);
  }

  /** Others than this call refer to it: a field, or a parameter that was not given away. */
  private @Nullable VarSymbol holder(VarSymbol variable) {
    boolean isShared =
        variable.owner instanceof ClassSymbol
            || (variable.owner instanceof MethodSymbol owner
                && owner.params().contains(variable)
                && !models.method(owner).parameter(owner.params().indexOf(variable)).sending());
    return isShared ? variable : remembered.get(variable);
  }
}
