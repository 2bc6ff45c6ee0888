package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Futures that are made where nobody can ever poll them. */
public final class DroppedFutures {

  /** How a future is lost. */
  public enum Way {
    /** The call that makes it is a statement. */
    STATEMENT,
    /** It is the value of a lambda or method reference that stands for a method without result. */
    VOID_FUNCTION,
    /** It is assigned to a local variable that nobody reads. */
    UNREAD_VARIABLE,
    /** It is the result of another future, and that result is dropped. */
    RESULT_OF_FUTURE
  }

  /**
   * A future that is lost.
   *
   * @param at the expression that makes it
   * @param where what loses it, if that is another place
   */
  public record Dropped(TreePath at, Way way, TreePath where) {}

  private final FutureTypes futures;
  private final Types types;
  private final List<Dropped> found = new ArrayList<>();
  private final Map<VarSymbol, Dropped> stored = new HashMap<>();

  private DroppedFutures(Unit unit) {
    futures = FutureTypes.of(unit);
    types = unit.state().getTypes();
    if (futures.areUnknown()) {
      return;
    }
    for (TreePath call : unit.sights().calls()) {
      call(call);
    }
    for (TreePath reference : unit.sights().references()) {
      reference(reference);
    }
    if (!stored.isEmpty()) {
      removeRead();
      found.addAll(stored.values());
    }
  }

  public static List<Dropped> of(Unit unit) {
    return unit.facts(DroppedFutures.class, DroppedFutures::new).found;
  }

  private void call(TreePath call) {
    ExpressionTree tree = (ExpressionTree) call.getLeaf();
    Type type = ASTHelpers.getType(tree);
    if (!futures.isFuture(type)
        || (ASTHelpers.getSymbol((Tree) tree) instanceof MethodSymbol method
            && givesElement(method))) {
      return;
    }
    boolean handle = futures.isJoinHandle(type);
    switch (ValueUse.of(call, types)) {
      case ValueUse.Dropped(TreePath at) -> {
        if (handle) {
          nested(call, call, type);
        } else if (!mayBeIgnored(tree) && !expectsFailure(at)) {
          Way way = at.getLeaf() instanceof ExpressionTree ? Way.VOID_FUNCTION : Way.STATEMENT;
          found.add(new Dropped(call, way, at));
        }
      }
      case ValueUse.Stored(TreePath at, VarSymbol variable) -> {
        if (!futures.isFuture(futures.resultOf(variable.type))) {
          nested(call, at, type);
        }
        if (!handle && isNamedLocal(variable)) {
          stored.put(variable, new Dropped(call, Way.UNREAD_VARIABLE, at));
        }
      }
      case ValueUse.Returned(TreePath code) -> {
        if (code.getLeaf() instanceof MethodTree method
            && !futures.isFuture(futures.resultOf(ASTHelpers.getType(method.getReturnType())))) {
          nested(call, code, type);
        }
        if (!handle && code.getLeaf() instanceof LambdaExpressionTree) {
          lostWith(code, call);
        }
      }
      default -> {}
    }
  }

  /** A function gives a future to a call whose own result, with the future in it, is dropped. */
  private void lostWith(TreePath function, TreePath made) {
    TreePath around = function.getParentPath();
    if (around.getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(function.getLeaf())
        && !futures.isFuture(ASTHelpers.getType(call))
        && mentionsFuture(ASTHelpers.getType(call))
        && !mayBeIgnored(call)
        && ValueUse.of(around, types) instanceof ValueUse.Dropped
        && !expectsFailure(around)) {
      found.add(new Dropped(made, Way.STATEMENT, around));
    }
  }

  private boolean mentionsFuture(@Nullable Type type) {
    return type != null
        && type.getTypeArguments().stream()
            .anyMatch(
                argument ->
                    (futures.isFuture(argument) && !futures.isJoinHandle(argument))
                        || mentionsFuture(argument));
  }

  /** A value that gives a future which its context does not care for. */
  private void nested(TreePath call, TreePath where, @Nullable Type type) {
    Type result = futures.resultOf(type);
    if (futures.isFuture(result) && !futures.isJoinHandle(result)) {
      found.add(new Dropped(call, Way.RESULT_OF_FUTURE, where));
    }
  }

  private void reference(TreePath reference) {
    MemberReferenceTree tree = (MemberReferenceTree) reference.getLeaf();
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    if (method != null
        && !method.isConstructor()
        && futures.isFuture(method.getReturnType())
        && !futures.isJoinHandle(method.getReturnType())
        && !givesElement(method)) {
      lostWith(reference, reference);
    }
    if (method != null && ValueUse.returnsVoid(tree, types) && !expectsFailure(reference)) {
      Type type = method.isConstructor() ? method.owner.type : method.getReturnType();
      if (futures.isFuture(type)
          && !futures.isJoinHandle(type)
          && !ignorable(method)
          && !givesElement(method)) {
        found.add(new Dropped(reference, Way.VOID_FUNCTION, reference));
      }
    }
  }

  private static boolean isNamedLocal(VarSymbol variable) {
    String name = variable.name.toString();
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        && !name.isEmpty()
        && !name.equals("_")
        && !name.startsWith("unused");
  }

  /**
   * Whether a method gives what its object has held, as {@code Map.put} does: that future was made
   * by whoever put it there. What a function returns is made by the function.
   */
  private boolean givesElement(MethodSymbol method) {
    return method.getReturnType().hasTag(TypeTag.TYPEVAR)
        && method.getReturnType().tsym.owner == method.owner
        && !types.isFunctionalInterface((ClassSymbol) method.owner);
  }

  /** The author of the method allows its result to be dropped. */
  private static boolean mayBeIgnored(ExpressionTree call) {
    return ASTHelpers.getSymbol((Tree) call) instanceof MethodSymbol method && ignorable(method);
  }

  private static boolean ignorable(MethodSymbol method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(a -> a.type.tsym.name.contentEquals("CanIgnoreReturnValue"));
  }

  /** A test that the making of the future throws. */
  private static boolean expectsFailure(TreePath function) {
    return function.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).name.toString().matches("(assert|expect|catch)\\w*Throw.*");
  }

  /** Keeps the variables that nobody reads. */
  private void removeRead() {
    Set<TreePath> scopes = new HashSet<>();
    stored.values().forEach(dropped -> scopes.add(outermostCode(dropped.where)));
    for (TreePath scope : scopes) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
          Symbol symbol = ASTHelpers.getSymbol(tree);
          if (!(getCurrentPath().getParentPath().getLeaf() instanceof AssignmentTree assignment
              && assignment.getVariable() == tree)) {
            stored.remove(symbol);
          }
          return null;
        }
      }.scan(scope, null);
    }
  }

  /** The member of a class that holds {@code path}: a local variable is read nowhere else. */
  private static TreePath outermostCode(TreePath path) {
    TreePath code = path;
    for (TreePath around = AsyncBodies.enclosingCode(path);
        around != null;
        around = AsyncBodies.enclosingCode(around)) {
      code = around;
    }
    return code;
  }
}
