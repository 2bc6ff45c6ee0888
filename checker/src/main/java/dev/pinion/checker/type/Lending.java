package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position.Effect;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field goes that an expression reads, and what lies in that value: into local
 * variables, whose uses then count as uses of the field, out of the class, or nowhere.
 */
final class Lending {
  /**
   * The value of a field, or something in it, as an expression has it.
   *
   * @param method the method around the expression, or null in an initializer
   * @param making nobody else can see the object whose field it is
   * @param viewed by way of something that cannot write it
   */
  record Loan(FieldUses uses, @Nullable MethodSymbol method, boolean making, boolean viewed) {
    // Asked for each use: the ones a record gets of itself are slow until they are compiled.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Loan loan
          && uses == loan.uses
          && Objects.equals(method, loan.method)
          && making == loan.making
          && viewed == loan.viewed;
    }

    @Override
    public int hashCode() {
      return Objects.hash(uses, method, making, viewed);
    }

    private void mayWrite(Type type) {
      if (!making && !viewed) {
        uses.mayWrite(type, method);
      }
    }

    private void leaves(Type type) {
      if (viewed) {
        uses.isSeen(type);
        for (Type argument : type.getTypeArguments()) {
          uses.leaves(argument);
        }
      } else {
        uses.leaves(type);
      }
    }

    /** What a call on it, or with it, gives. */
    private Loan by(MethodSymbol callee, MethodModel.Result result) {
      boolean isElement = callee.getReturnType() instanceof Type.TypeVar;
      return new Loan(uses, method, making, result.unmodifiable() || (viewed && !isElement));
    }

    /** What lies in it: who cannot write a list may still write its elements. */
    private Loan contents() {
      return new Loan(uses, method, making, false);
    }
  }

  private final Models models;

  /** Local variables that got something out of fields. */
  private final Map<VarSymbol, Set<Loan>> borrowers = new HashMap<>();

  Lending(Models models) {
    this.models = models;
  }

  /** The fields that a local variable got something out of. */
  Set<Loan> lenders(VarSymbol local) {
    return borrowers.getOrDefault(local, Set.of());
  }

  /** Notes what becomes of this value; says whether it is certainly written. */
  boolean follow(TreePath value, Loan loan) {
    Type type = ASTHelpers.getType(value.getLeaf());
    if (type == null || type.isPrimitive()) {
      return writes(value.getParentPath().getLeaf(), value.getLeaf());
    }
    Tree tree = value.getLeaf();
    TreePath around = value.getParentPath();
    switch (around.getLeaf()) {
      case ParenthesizedTree inner -> {
        return follow(around, loan);
      }
      case TypeCastTree cast -> {
        return follow(around, loan);
      }
      case ConditionalExpressionTree either when either.getCondition() != tree -> {
        return follow(around, loan);
      }
      case MemberSelectTree select
          when around.getParentPath().getLeaf() instanceof MethodInvocationTree call
              && call.getMethodSelect() == select -> {
        return received(around.getParentPath(), call, type, loan);
      }
      case MemberSelectTree select -> {
        return follow(around, loan);
      }
      case ArrayAccessTree access when access.getExpression() == tree -> {
        boolean written = writes(around.getParentPath().getLeaf(), access);
        if (written) {
          loan.mayWrite(type);
        }
        return follow(around, loan) || written;
      }
      case EnhancedForLoopTree loop when loop.getExpression() == tree ->
          lend(ASTHelpers.getSymbol(loop.getVariable()), loan.contents());
      case VariableTree variable -> lend(ASTHelpers.getSymbol(variable), loan);
      case AssignmentTree assignment when assignment.getVariable() == tree -> {
        return true;
      }
      case AssignmentTree assignment when loan.uses().isOf(assignment.getVariable()) -> {}
      case AssignmentTree assignment
          when ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol local
              && local.owner instanceof MethodSymbol ->
          lend(local, loan);
      case MethodInvocationTree call when call.getArguments().contains(tree) -> {
        return passed(around, call, tree, type, loan);
      }
      case NewClassTree copy when isCollection(ASTHelpers.getType(copy)) -> contentsOf(type, loan);
      case BinaryTree test -> {}
      case UnaryTree test -> {}
      case InstanceOfTree test -> {}
      case IfTree test -> {}
      case ExpressionStatementTree nobody -> {}
      default -> escapes(type, loan);
    }
    return false;
  }

  /** What a collection of this type holds gets out, not the collection. */
  private static void contentsOf(Type type, Loan loan) {
    for (Type argument : type.getTypeArguments()) {
      loan.leaves(argument);
    }
  }

  private static void escapes(Type type, Loan loan) {
    loan.mayWrite(type);
    loan.leaves(type);
  }

  void lend(@Nullable VarSymbol local, Loan loan) {
    if (local != null && !local.type.isPrimitive()) {
      borrowers.computeIfAbsent(local, l -> new LinkedHashSet<>()).add(loan);
    }
  }

  /** A method is called on it: functions that run in place get its contents, the result may. */
  private boolean received(TreePath path, MethodInvocationTree call, Type type, Loan loan) {
    if (type.hasTag(TypeTag.ARRAY)) { // its only method of its own is clone()
      loan.leaves(((Type.ArrayType) type).getComponentType());
      return false;
    }
    MethodSymbol callee = ASTHelpers.getSymbol(call);
    if (callee.name.contentEquals("clone") && callee.params().isEmpty()) {
      contentsOf(type, loan);
      return false;
    }
    MethodModel model = models.method(callee);
    Effect effect = model.receiver().effect();
    if (effect != Effect.READS) {
      loan.mayWrite(type);
    }
    for (int i = 0; i < call.getArguments().size(); i++) {
      if (model.parameter(i).runsInPlace() || model.parameter(i).ifParallel()) {
        function(call.getArguments().get(i), type, loan.contents());
      }
    }
    result(path, call, model, effect == Effect.READS, loan);
    return effect == Effect.WRITES;
  }

  /** A function gets the contents: its parameters have them, or the method it refers to. */
  private void function(ExpressionTree function, Type container, Loan contents) {
    if (function instanceof LambdaExpressionTree lambda) {
      for (VariableTree parameter : lambda.getParameters()) {
        lend(ASTHelpers.getSymbol(parameter), contents);
      }
    } else {
      for (Type argument : container.getTypeArguments()) {
        contents.mayWrite(argument);
      }
    }
  }

  private boolean passed(
      TreePath path, MethodInvocationTree call, Tree argument, Type type, Loan loan) {
    MethodModel model = models.method(ASTHelpers.getSymbol(call));
    int index = call.getArguments().indexOf(argument);
    Effect effect = model.parameter(index).effect();
    if (isInPlace(call)) {
      loan.mayWrite(type); // lent for as long as the call lasts
    } else if (effect == Effect.UNKNOWN && !isViewed(model.result(), index)) {
      escapes(type, loan);
    } else {
      if (effect == Effect.WRITES) {
        loan.mayWrite(type);
      }
      contentsOf(type, loan);
      result(path, call, model, true, loan);
    }
    return effect == Effect.WRITES;
  }

  private static boolean isViewed(MethodModel.Result result, int argument) {
    return result.unmodifiable() && result.viewOf().contains(argument);
  }

  /** A function that the method around has promised to call in place. */
  private boolean isInPlace(MethodInvocationTree call) {
    ExpressionTree function = ASTHelpers.getReceiver(call);
    return function != null
        && ASTHelpers.getSymbol(function) instanceof VarSymbol parameter
        && parameter.owner instanceof MethodSymbol method
        && method.params().contains(parameter)
        && models.method(method).parameter(method.params().indexOf(parameter)).runsInPlace();
  }

  /** A fresh result is a copy: where nothing was taken out, its contents are still the field's. */
  private void result(
      TreePath path, MethodInvocationTree call, MethodModel model, boolean read, Loan loan) {
    Type result = ASTHelpers.getType(call);
    if (result == null || result.isPrimitiveOrVoid() || result.hasTag(TypeTag.BOT)) {
      return;
    }
    if (!model.result().fresh()) {
      follow(path, loan.by(ASTHelpers.getSymbol(call), model.result()));
    } else if (read) {
      contentsOf(result, loan);
    }
  }

  private static boolean writes(Tree around, Tree target) {
    return switch (around.getKind()) {
      case ASSIGNMENT -> ((AssignmentTree) around).getVariable() == target;
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default ->
          around instanceof CompoundAssignmentTree assignment && assignment.getVariable() == target;
    };
  }

  /** Made from another collection it is a copy: only the contents are shared. */
  static boolean isCollection(@Nullable Type type) {
    return type != null && type.tsym.getQualifiedName().toString().startsWith("java.util.");
  }
}
