package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
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
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.Verdict;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands where {@code @Send} is required: at a parameter, in a field, as a result, as a type
 * argument.
 */
public final class SendPositions extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /**
   * A value or type that is required to be Send.
   *
   * @param required what requires it, as a reader would say it
   */
  public record SendPosition(TreePath value, Type type, Verdict verdict, String required) {}

  private final Models models;
  private final Capabilities capabilities;
  private final List<SendPosition> found = new ArrayList<>();

  private SendPositions(Unit unit) {
    models = Models.of(unit.state());
    capabilities = Capabilities.of(unit.state());
  }

  /** Those of a unit that cannot be shown to be Send. */
  public static List<SendPosition> of(Unit unit) {
    SendPositions positions = new SendPositions(unit);
    unit.sights().calls().forEach(positions::arguments);
    if (isRequiredInCode(unit)) {
      positions.scan(new TreePath(unit.tree()), null);
    }
    return positions.found;
  }

  /**
   * Library models require it of arguments only; all else takes an annotation in somebody's code.
   */
  private static boolean isRequiredInCode(Unit unit) {
    return FutureTypes.entered(unit.state(), "dev.pinion.annotations.Send") != null;
  }

  private void arguments(TreePath call) {
    if (!(ASTHelpers.getSymbol(call.getLeaf()) instanceof MethodSymbol method)) {
      return;
    }
    MethodModel model = models.method(method);
    if (model.parameters().stream().noneMatch(Position::requiresSend)) {
      return;
    }
    List<? extends ExpressionTree> arguments =
        call.getLeaf() instanceof NewClassTree creation
            ? creation.getArguments()
            : ((MethodInvocationTree) call.getLeaf()).getArguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (model.parameter(i).requiresSend()) {
        int index = Math.min(i, method.params().size() - 1);
        value(call, arguments.get(i), "parameter '" + method.params().get(index).name + "'");
      }
    }
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
    if (variable instanceof VarSymbol field && models.field(field).send()) {
      value(getCurrentPath(), value, "'" + field.name + "'");
    }
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    TreePath code = AsyncBodies.enclosingCode(getCurrentPath());
    if (tree.getExpression() != null
        && code != null
        && code.getLeaf() instanceof MethodTree method
        && models.method(ASTHelpers.getSymbol(method)).result().send() != null) {
      value(getCurrentPath(), tree.getExpression(), "the result of " + method.getName() + "()");
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
      if (actual != null
          && !(argument instanceof AnnotatedTypeTree)
          && models.typeParameter(parameters.get(i).tsym).send()) {
        add(
            new TreePath(getCurrentPath(), argument),
            actual,
            capabilities.send(actual),
            "type parameter '%s' of '%s'".formatted(parameters.get(i), type.tsym.name));
      }
    }
    return super.visitParameterizedType(tree, null);
  }

  private void value(TreePath around, ExpressionTree value, String required) {
    Type type = ASTHelpers.getType(value);
    if (type != null && !type.isPrimitive()) {
      add(new TreePath(around, value), type, capabilities.send(value), required);
    }
  }

  private void add(TreePath value, Type type, Verdict verdict, String required) {
    if (!verdict.holds()) {
      found.add(new SendPosition(value, type, verdict, required));
    }
  }
}
