package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.model.Use;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.Reason;
import dev.pinion.checker.type.SyncVerdict;
import dev.pinion.checker.type.Verdict;
import dev.pinion.checker.unit.CallTrees;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands where {@code @Send} or {@code @Sync} is required: at a parameter, in a field, as a
 * result, as a type argument.
 */
public final class Requirements extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /**
   * A value or type that is required to be Send or Sync.
   *
   * @param shared it has to be Sync
   * @param fails it is not; otherwise that cannot be shown
   * @param required what requires it, as a reader would say it
   */
  public record Requirement(
      TreePath value,
      Type type,
      boolean shared,
      boolean fails,
      List<Reason> reasons,
      String required) {}

  private final Models models;
  private final Capabilities capabilities;
  private final List<Requirement> found = new ArrayList<>();

  private Requirements(Unit unit) {
    models = Models.of(unit.state());
    capabilities = Capabilities.of(unit.state());
  }

  /** Those of a unit that cannot be shown to be met. */
  public static List<Requirement> of(Unit unit) {
    return unit.facts(Requirements.class, Requirements::scanned).found;
  }

  private static Requirements scanned(Unit unit) {
    Requirements positions = new Requirements(unit);
    DescribedCalls.of(unit).forEach(positions::arguments);
    if (isRequiredInCode(unit)) {
      positions.scan(new TreePath(unit.tree()), null);
    }
    return positions;
  }

  /**
   * Library models require it of arguments only; all else takes an annotation in somebody's code.
   */
  private static boolean isRequiredInCode(Unit unit) {
    return FutureTypes.entered(unit.state(), "dev.pinion.annotations.Send") != null
        || FutureTypes.entered(unit.state(), "dev.pinion.annotations.Sync") != null;
  }

  private void arguments(DescribedCalls.Call described) {
    MethodModel model = described.model();
    if (!areRequired(model)) {
      return;
    }
    TreePath call = described.path();
    MethodSymbol method = described.method();
    List<? extends ExpressionTree> arguments = CallTrees.arguments(call.getLeaf());
    for (int i = 0; i < arguments.size(); i++) {
      Position position = model.parameter(i);
      int index = Math.min(i, method.params().size() - 1);
      String required = "parameter '" + method.params().get(index).name + "'";
      value(call, arguments.get(i), position.requiresSend(), position.requiresSync(), required);
    }
  }

  private static boolean areRequired(MethodModel model) {
    for (Position position : model.parameters()) {
      if (position.requiresSend() || position.requiresSync()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (tree.getInitializer() != null) {
      field(ASTHelpers.getSymbol(tree), tree.getInitializer());
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    field(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
    return super.visitAssignment(tree, null);
  }

  private void field(@Nullable Symbol variable, ExpressionTree value) {
    if (variable instanceof VarSymbol field) {
      Use use = models.field(field);
      value(getCurrentPath(), value, use.send(), use.sync(), "'" + field.name + "'");
    }
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    TreePath code = AsyncBodies.enclosingCode(getCurrentPath());
    if (tree.getExpression() != null
        && code != null
        && code.getLeaf() instanceof MethodTree method) {
      MethodModel model = models.method(ASTHelpers.getSymbol(method));
      MethodModel own = models.declared(ASTHelpers.getSymbol(method));
      value(
          getCurrentPath(),
          tree.getExpression(),
          model.result().send() != null,
          own.result().sync() != null,
          "the result of " + method.getName() + "()");
    }
    return super.visitReturn(tree, null);
  }

  @Override
  public @Nullable Void visitParameterizedType(ParameterizedTypeTree tree, @Nullable Void unused) {
    Type type = ASTHelpers.getType(tree);
    if (type == null) {
      return super.visitParameterizedType(tree, null);
    }
    List<Type> parameters = type.tsym.type.getTypeArguments();
    for (int i = 0; i < parameters.size() && i < tree.getTypeArguments().size(); i++) {
      Tree argument = tree.getTypeArguments().get(i);
      Type actual = ASTHelpers.getType(argument);
      Use use = models.typeParameter(parameters.get(i).tsym);
      if (actual != null && !(argument instanceof AnnotatedTypeTree)) {
        TreePath at = new TreePath(getCurrentPath(), argument);
        String required =
            "type parameter '%s' of '%s'".formatted(parameters.get(i), type.tsym.name);
        if (use.send()) {
          add(at, actual, capabilities.send(actual), required);
        }
        if (use.sync()) {
          add(at, actual, capabilities.sync(actual), required);
        }
      }
    }
    return super.visitParameterizedType(tree, null);
  }

  private void value(
      TreePath around, ExpressionTree value, boolean sends, boolean shares, String required) {
    Type type = sends || shares ? ASTHelpers.getType(value) : null;
    if (type == null || type.isPrimitive()) {
      return;
    }
    TreePath path = new TreePath(around, value);
    if (sends) {
      add(path, type, capabilities.send(path), required);
    }
    if (shares) {
      add(path, type, capabilities.sync(path), required);
    }
  }

  private void add(TreePath value, Type type, Verdict verdict, String required) {
    if (!verdict.holds()) {
      found.add(new Requirement(value, type, false, verdict.fails(), verdict.reasons(), required));
    }
  }

  private void add(TreePath value, Type type, SyncVerdict verdict, String required) {
    if (!verdict.isSafe()) {
      found.add(new Requirement(value, type, true, verdict.fails(), verdict.reasons(), required));
    }
  }
}
