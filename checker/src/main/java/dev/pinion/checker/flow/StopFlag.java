package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * A plain field that decides whether a loop of a task goes on, and that another method writes: the
 * task may never see the write.
 *
 * @param read the condition of the loop
 * @param write the write, in a method that the task does not call
 * @param declaration of the field
 */
public record StopFlag(VarSymbol field, Access read, Access write, Tree declaration) {

  /** The flags of a compilation unit. */
  public static List<StopFlag> of(Unit unit) {
    Scope scope = Scope.of(unit);
    Crossings crossings = Crossings.of(unit);
    List<StopFlag> found = new ArrayList<>();
    Set<VarSymbol> seen = new HashSet<>();
    Set<ClassSymbol> sent = new HashSet<>();
    for (Crossings.Maker maker : crossings.makers()) {
      for (Crossing crossing : maker.footprint().crossings) {
        Footprint cargo = crossings.cargo(crossing);
        add(ASTHelpers.getType(crossing.value()), sent);
        for (VarSymbol variable : cargo.roots().keySet()) {
          add(variable.type, sent);
        }
        find(scope, cargo, method(maker.path()), seen, found);
      }
    }
    for (TreePath path : unit.sights().classes()) {
      ClassTree tree = (ClassTree) path.getLeaf();
      ClassSymbol type = ASTHelpers.getSymbol(tree);
      if (sent.contains(type) || scope.isThread(type)) {
        scope
            .run(tree)
            .ifPresent(
                run ->
                    find(scope, BodyScan.all(scope, run), ASTHelpers.getSymbol(run), seen, found));
      }
    }
    return found;
  }

  private static void add(@Nullable Type type, Set<ClassSymbol> sent) {
    if (type != null && type.tsym instanceof ClassSymbol symbol) {
      sent.add(symbol);
    }
  }

  private static void find(
      Scope scope,
      Footprint task,
      @Nullable MethodSymbol maker,
      Set<VarSymbol> seen,
      List<StopFlag> found) {
    for (Access read : task.loopConditions) {
      VarSymbol field = read.place().root();
      Tree declaration = scope.declarations().variable(field);
      if (read.part() == Part.SLOT
          && declaration != null
          && field.getKind() == ElementKind.FIELD
          && read.place().fields().isEmpty()
          && !read.isLocked()
          && isFlag(scope.unit(), read)
          && (field.flags() & (Flags.VOLATILE | Flags.FINAL)) == 0
          && task.accesses.stream().noneMatch(a -> a.place().root().equals(field) && a.writes())
          && !seen.contains(field)) {
        for (MethodSymbol writer : scope.declarations().assigners(field)) {
          MethodTree body = scope.declarations().method(writer);
          if (body == null || writer.equals(maker) || writer.isPrivate()) {
            continue;
          }
          for (Access write : BodyScan.all(scope, body).accesses) {
            if (write.place().root().equals(field)
                && write.place().fields().isEmpty()
                && write.part() == Part.SLOT
                && write.writes()
                && !write.isLocked()
                && seen.add(field)) {
              found.add(new StopFlag(field, read, write, declaration));
            }
          }
        }
      }
    }
  }

  /** What decides by itself: a boolean, or what is compared with a constant. */
  private static boolean isFlag(Unit unit, Access read) {
    if (read.place().root().type.hasTag(TypeTag.BOOLEAN)) {
      return true;
    }
    TreePath path = unit.path(read.tree());
    while (path != null && path.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      path = path.getParentPath();
    }
    return path != null
        && path.getParentPath().getLeaf() instanceof BinaryTree comparison
        && (comparison.getKind() == Tree.Kind.EQUAL_TO
            || comparison.getKind() == Tree.Kind.NOT_EQUAL_TO)
        && (isConstant(comparison.getLeftOperand()) || isConstant(comparison.getRightOperand()));
  }

  private static boolean isConstant(ExpressionTree value) {
    return value instanceof LiteralTree
        || (ASTHelpers.getSymbol(value) instanceof VarSymbol constant
            && constant.isStatic()
            && (constant.flags() & Flags.FINAL) != 0);
  }

  private static @Nullable MethodSymbol method(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof MethodTree method) {
        return ASTHelpers.getSymbol(method);
      }
    }
    return null;
  }
}
