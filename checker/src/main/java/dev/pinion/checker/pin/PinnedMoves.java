package dev.pinion.checker.pin;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.DescribedCalls;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * The moves of pinned values in a compilation unit. Only code in which something is pinned is
 * looked at: a poll or another call that pins, a pinned parameter, or the name of a pinned field.
 */
public final class PinnedMoves {
  private final Unit unit;
  private final Models models;
  private final Map<Tree, TreePath> codes = new LinkedHashMap<>();

  /** Whether a class is pinned; null where nothing can be. */
  private final @Nullable Map<Symbol, Boolean> pinnedClasses;

  private PinnedMoves(Unit unit) {
    this.unit = unit;
    models = Models.of(unit.state());
    boolean named = PinnedTypes.areNamed(unit);
    pinnedClasses = named ? new HashMap<>() : null;
    Set<MethodSymbol> pinning = new HashSet<>();
    if (named) {
      for (TreePath call : unit.sights().calls()) {
        if (pins(call.getLeaf())) {
          pinning(call, pinning);
        }
      }
    } else {
      for (DescribedCalls.Call call : DescribedCalls.of(unit)) {
        if (pins(call.model())) {
          pinning(call.path(), pinning);
        }
      }
    }
    // Who calls a method of the same file that pins does so itself.
    if (!pinning.isEmpty()) {
      for (TreePath call : unit.sights().calls()) {
        if (ASTHelpers.getSymbol(call.getLeaf()) instanceof MethodSymbol method
            && pinning.contains(method)) {
          add(call);
        }
      }
    }
    if (named) {
      parameters();
      fields();
    }
  }

  /** Those of a compilation unit, in the order in which its code was found. */
  public static List<Move> of(Unit unit) {
    List<Move> found = new ArrayList<>();
    Callees callees = new Callees(unit);
    for (TreePath code : new PinnedMoves(unit).codes.values()) {
      unit.guard(
          code,
          () -> {
            List<Move> surely = new PinnedFlow(unit, code, callees, false, Map.of()).moves();
            found.addAll(surely);
            if (unit.isStrict(code)) {
              Set<Tree> known = new HashSet<>();
              surely.forEach(move -> known.add(move.at().getLeaf()));
              new PinnedFlow(unit, code, callees, true, Map.of())
                  .moves().stream()
                      .filter(move -> known.add(move.at().getLeaf()))
                      .forEach(found::add);
            }
          });
    }
    return found;
  }

  private void pinning(TreePath call, Set<MethodSymbol> pinning) {
    MethodSymbol around = add(call);
    if (around != null && !around.params().isEmpty()) {
      pinning.add(around);
    }
  }

  private boolean pins(Tree call) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        && (pins(models.method(method))
            || (!method.isStatic() && !method.isConstructor() && isOfPinnedClass(method)));
  }

  private static boolean pins(MethodModel model) {
    if (model.receiver().pinned()) {
      return true;
    }
    for (Position position : model.parameters()) {
      if (position.pinned()) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfPinnedClass(MethodSymbol method) {
    return pinnedClasses != null
        && pinnedClasses.computeIfAbsent(
            method.owner,
            owner -> PinnedTypes.isPinned(owner.type, models, unit.state().getTypes()));
  }

  /** Adds the method or lambda around a call; returns it if it is a method. */
  private @Nullable MethodSymbol add(TreePath place) {
    TreePath code = AsyncBodies.enclosingCode(place);
    if (code == null || code.getLeaf() instanceof ClassTree) {
      return null;
    }
    codes.putIfAbsent(code.getLeaf(), code);
    return code.getLeaf() instanceof MethodTree method ? ASTHelpers.getSymbol(method) : null;
  }

  private void parameters() {
    for (TreePath type : unit.sights().classes()) {
      for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
        if (member instanceof MethodTree method
            && method.getBody() != null
            && !method.getParameters().isEmpty()
            && models.method(ASTHelpers.getSymbol(method)).parameters().stream()
                .anyMatch(Position::pinned)) {
          codes.putIfAbsent(method, new TreePath(type, method));
        }
      }
    }
  }

  /** The code that names a pinned field of this unit. */
  private void fields() {
    Set<Symbol> pinned = new HashSet<>();
    for (TreePath annotation : unit.sights().annotations()) {
      VariableTree declared = PinnedTypes.declared(annotation);
      if (declared != null && ASTHelpers.getSymbol(declared).getKind() == ElementKind.FIELD) {
        pinned.add(ASTHelpers.getSymbol(declared));
      }
    }
    if (pinned.isEmpty()) {
      return;
    }
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        name(tree);
        return null;
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        name(tree);
        return super.visitMemberSelect(tree, null);
      }

      private void name(ExpressionTree tree) {
        if (pinned.contains(ASTHelpers.getSymbol(tree))) {
          add(getCurrentPath());
        }
      }
    }.scan(new TreePath(unit.tree()), null);
  }
}
