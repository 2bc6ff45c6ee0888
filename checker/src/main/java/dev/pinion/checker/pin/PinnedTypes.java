package dev.pinion.checker.pin;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.pinion.checker.flow.FutureTypes;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.unit.Unit;
import org.jspecify.annotations.Nullable;

/** What declarations say of pinning. */
final class PinnedTypes {
  private static final String PINNED = "dev.pinion.annotations.Pinned";

  private PinnedTypes() {}

  /** Whether the annotation occurs in what is compiled, or in a class that it uses. */
  static boolean areNamed(Unit unit) {
    return FutureTypes.entered(unit.state(), PINNED) != null;
  }

  /** The variable that an annotation declares to be pinned. */
  static @Nullable VariableTree declared(TreePath annotation) {
    if (!Polls.isNamed(ASTHelpers.getType(annotation.getLeaf()), PINNED)) {
      return null;
    }
    for (Tree around : annotation.getParentPath()) {
      if (around instanceof VariableTree declared) {
        return declared;
      }
      if (around instanceof MethodTree || around instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  /** Whether a class, or one that it extends or implements, is declared pinned. */
  static boolean isPinned(Type type, Models models, Types types) {
    return type.tsym instanceof ClassSymbol
        && types.closure(type).stream()
            .anyMatch(t -> t.tsym instanceof ClassSymbol c && models.type(c).pinned());
  }

  /** The declaration of a field, if it is in this unit. */
  static @Nullable Tree declaration(Unit unit, VarSymbol field) {
    for (TreePath type : unit.sights().classes()) {
      if (ASTHelpers.getSymbol((ClassTree) type.getLeaf()) == field.owner) {
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
          if (member instanceof VariableTree tree && ASTHelpers.getSymbol(tree) == field) {
            return tree;
          }
        }
      }
    }
    return null;
  }
}
