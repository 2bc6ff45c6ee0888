package dev.pinion.checker;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.flow.FutureTypes;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.model.Position.Effect;
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
  /** Methods of a collection that give what they take out of it. */
  private static final Set<String> TAKES =
      Set.of(
          "poll",
          "pollFirst",
          "pollLast",
          "pop",
          "remove",
          "removeFirst",
          "removeLast",
          "take",
          "takeFirst",
          "takeLast");

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
    if (!arePromised(unit)) {
      return breaches;
    }
    for (TreePath type : unit.sights().classes()) {
      for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
        if (member instanceof MethodTree method && breaches.isToBeRead(method)) {
          breaches.scan(new TreePath(type, method), null);
        }
      }
    }
    return breaches;
  }

  /** Library models describe; what is promised takes an annotation in somebody's code. */
  private static boolean arePromised(Unit unit) {
    return FutureTypes.entered(unit.state(), "dev.pinion.annotations.Sending") != null
        || FutureTypes.entered(unit.state(), "dev.pinion.annotations.RunsInPlace") != null;
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
  private void breach(
      TreePath of, boolean declared, VarSymbol variable, VarSymbol holder, int parameter) {
    MethodSymbol symbol = ASTHelpers.getSymbol((MethodTree) of.getLeaf());
    boolean isPromise =
        declared
            || models.declaredAbove(symbol).stream()
                .anyMatch(
                    m -> parameter < 0 ? m.result().fresh() : m.parameter(parameter).runsInPlace());
    if (isPromise) {
      found.add(new Breach(getCurrentPath(), of, variable, holder, parameter >= 0, !declared));
    }
  }

  private TreePath requireMethod() {
    return Objects.requireNonNull(method);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    if (ASTHelpers.getSymbol((Tree) tree) instanceof VarSymbol variable
        && variable.owner instanceof MethodSymbol owner
        && owner.params().contains(variable)) {
      int index = owner.params().indexOf(variable);
      TreePath of = models.method(owner).parameter(index).runsInPlace() ? method(owner) : null;
      if (of != null
          && !new InPlaceUses(models, of.getParentPath()).stays(getCurrentPath(), variable)) {
        boolean declared = models.declared(owner).parameter(index).runsInPlace();
        breach(of, declared, variable, variable, index);
      }
    }
    return null;
  }

  /** The method around this place that declares a parameter; a class in it may use that, too. */
  private @Nullable TreePath method(MethodSymbol owner) {
    for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree tree && ASTHelpers.getSymbol(tree) == owner) {
        return path;
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
      boolean isOfAnother =
          tree.getVariable() instanceof MemberSelectTree select
              && !ThisEscapes.isThis(select.getExpression());
      if (target.owner instanceof ClassSymbol && !isOfAnother && isAlwaysRun(getCurrentPath())) {
        remembered.values().removeIf(target::equals); // it holds something else now
      }
      remember(target, tree.getExpression());
    }
    return super.visitAssignment(tree, null);
  }

  /** Whether no condition stands between a method and a statement of it. */
  private static boolean isAlwaysRun(TreePath expression) {
    Tree at = expression.getLeaf();
    for (TreePath path = expression.getParentPath(); ; path = path.getParentPath()) {
      Tree parent = path.getLeaf();
      switch (parent.getKind()) {
        case METHOD -> {
          return true;
        }
        case EXPRESSION_STATEMENT, BLOCK, SYNCHRONIZED -> {}
        case TRY -> {
          TryTree tryTree = (TryTree) parent;
          if (at != tryTree.getBlock() && at != tryTree.getFinallyBlock()) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
      at = parent;
    }
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

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    TreePath code = getCurrentPath();
    while (!(code.getLeaf() instanceof MethodTree
        || code.getLeaf() instanceof LambdaExpressionTree)) {
      code = code.getParentPath();
    }
    if (tree.getExpression() != null
        && promised.result().fresh()
        && code.getLeaf() instanceof MethodTree) {
      returned(tree.getExpression());
    }
    return super.visitReturn(tree, null);
  }

  /** A variable, either side of a choice, or what a view that is made here refers to. */
  private void returned(ExpressionTree value) {
    ExpressionTree tree = ASTHelpers.stripParentheses(value);
    Type type = ASTHelpers.getType(tree);
    if (type == null || capabilities.sync(type).isSafe()) {
      return;
    }
    switch (tree) {
      case ConditionalExpressionTree choice -> {
        returned(choice.getTrueExpression());
        returned(choice.getFalseExpression());
      }
      case MethodInvocationTree call
          when TAKES.contains(ASTHelpers.getSymbol(call).name.toString()) -> {}
      case MethodInvocationTree call -> {
        for (int viewed : models.method(ASTHelpers.getSymbol(call)).result().viewOf()) {
          ExpressionTree behind =
              viewed == MethodModel.RECEIVER
                  ? ASTHelpers.getReceiver(call)
                  : call.getArguments().get(viewed);
          if (behind != null) {
            returned(behind);
          }
        }
      }
      default -> {
        if (ASTHelpers.getSymbol(tree) instanceof VarSymbol kept) {
          VarSymbol holder = holder(kept);
          if (holder != null) {
            breach(requireMethod(), own.result().fresh(), kept, holder, -1);
          }
        }
      }
    }
  }

  /** What is put into a local variable goes with it; so does the task that goes on using it. */
  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    MethodModel model = models.method(ASTHelpers.getSymbol(tree));
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    if (promised.result().fresh()
        && receiver != null
        && model.receiver().effect() == Effect.WRITES
        && ASTHelpers.getSymbol(receiver) instanceof VarSymbol filled
        && filled.owner instanceof MethodSymbol) {
      for (ExpressionTree argument : tree.getArguments()) {
        if (ASTHelpers.getSymbol(argument) instanceof VarSymbol put
            && isElement(put, receiver)
            && !capabilities.sync(put.type).isSafe()
            && holder(put) != null) {
          remembered.put(filled, put);
        }
      }
    }
    return super.visitMethodInvocation(tree, null);
  }

  /** {@code add}, and not {@code addAll}: the object itself is put there. */
  private static boolean isElement(VarSymbol put, ExpressionTree receiver) {
    Type container = ASTHelpers.getType(receiver);
    return container != null
        && container.getTypeArguments().stream().anyMatch(t -> t.tsym == put.type.tsym);
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
