package dev.pinion.checker;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a constructor hands out the object that it still makes: to a method of something else, or
 * to a static. An object that it makes itself may know it; that one is judged as a field.
 */
final class ThisEscapes extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Models models;
  private final List<TreePath> found = new ArrayList<>();

  private ThisEscapes(Models models) {
    this.models = models;
  }

  static List<TreePath> of(Unit unit, Promises promised) {
    ThisEscapes escapes = new ThisEscapes(Models.of(unit.state()));
    for (Tree member : ((ClassTree) promised.path().getLeaf()).getMembers()) {
      if (member instanceof MethodTree method && ASTHelpers.getSymbol(method).isConstructor()) {
        escapes.scan(new TreePath(promised.path(), method), null);
      }
    }
    return escapes.found;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    MethodSymbol callee = ASTHelpers.getSymbol(tree);
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    boolean own = !callee.isStatic() && (receiver == null || isThis(receiver));
    for (int i = 0; i < tree.getArguments().size() && !own; i++) {
      Position position = models.method(callee).parameter(i);
      if (isThis(tree.getArguments().get(i)) && position.effect() == Position.Effect.UNKNOWN) {
        found.add(getCurrentPath());
      }
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    if (isThis(tree.getExpression())
        && ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol target
        && target.isStatic()) {
      found.add(getCurrentPath());
    }
    return super.visitAssignment(tree, null);
  }

  static boolean isThis(ExpressionTree tree) {
    return ASTHelpers.stripParentheses(tree) instanceof IdentifierTree name
        && name.getName().contentEquals("this");
  }
}
