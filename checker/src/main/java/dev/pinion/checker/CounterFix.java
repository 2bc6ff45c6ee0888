package dev.pinion.checker;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a private int or long field an AtomicInteger or AtomicLong, with all its uses. */
final class CounterFix {
  private final Unit unit;
  private final VarSymbol field;
  private final String atomic;
  private final SuggestedFix.Builder fix = SuggestedFix.builder();
  private boolean possible;

  /**
   * What is known of a unit: where private fields are declared and named, and the fixes, as a field
   * that many tasks count in is mended once.
   */
  private record Known(
      Map<VarSymbol, List<TreePath>> named, Map<VarSymbol, Optional<SuggestedFix>> fixes) {
    static Known of(Unit unit) {
      Map<VarSymbol, List<TreePath>> named = new HashMap<>();
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        private void name(Tree tree) {
          if (ASTHelpers.getSymbol(tree) instanceof VarSymbol field && field.isPrivate()) {
            named.computeIfAbsent(field, f -> new ArrayList<>()).add(getCurrentPath());
          }
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
          name(tree);
          return super.visitVariable(tree, null);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
          name(tree);
          return super.visitIdentifier(tree, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
          name(tree);
          return super.visitMemberSelect(tree, null);
        }
      }.scan(new TreePath(unit.tree()), null);
      return new Known(named, new HashMap<>());
    }
  }

  /** The edits, or null where they are more than mechanical. */
  static @Nullable SuggestedFix of(Unit unit, VarSymbol field) {
    Known known = unit.facts(Known.class, Known::of);
    List<TreePath> named = known.named.getOrDefault(field, List.of());
    return known
        .fixes
        .computeIfAbsent(field, f -> Optional.ofNullable(new CounterFix(unit, f).get(named)))
        .orElse(null);
  }

  private CounterFix(Unit unit, VarSymbol field) {
    this.unit = unit;
    this.field = field;
    atomic = field.type.hasTag(TypeTag.INT) ? "AtomicInteger" : "AtomicLong";
    possible =
        field.isPrivate() && (field.type.hasTag(TypeTag.INT) || field.type.hasTag(TypeTag.LONG));
  }

  private @Nullable SuggestedFix get(List<TreePath> named) {
    if (possible) {
      for (TreePath path : named) {
        if (path.getLeaf() instanceof VariableTree declaration) {
          declared(declaration);
        } else {
          use((ExpressionTree) path.getLeaf(), path.getParentPath());
        }
      }
    }
    return possible
        ? fix.addImport("java.util.concurrent.atomic." + atomic)
            .setShortDescription("use an " + atomic)
            .build()
        : null;
  }

  private void declared(VariableTree tree) {
    String first = tree.getInitializer() == null ? "" : unit.source(tree.getInitializer());
    fix.replace(
        tree,
        "private %sfinal %s %s = new %s(%s);"
            .formatted(field.isStatic() ? "static " : "", atomic, field.name, atomic, first));
    // Several variables in one declaration share its source.
    possible &= unit.source(tree).endsWith(";") && tree.getModifiers().getAnnotations().isEmpty();
  }

  private void use(ExpressionTree name, TreePath around) {
    Tree parent = around.getLeaf();
    String call =
        switch (parent) {
          case UnaryTree unary -> updated(unary.getKind());
          case CompoundAssignmentTree update when update.getVariable() == name ->
              switch (update.getKind()) {
                case PLUS_ASSIGNMENT ->
                    "addAndGet(%s)".formatted(unit.source(update.getExpression()));
                case MINUS_ASSIGNMENT ->
                    "addAndGet(-(%s))".formatted(unit.source(update.getExpression()));
                default -> "";
              };
          case AssignmentTree assignment when assignment.getVariable() == name ->
              around.getParentPath().getLeaf() instanceof ExpressionStatementTree
                  ? "set(%s)".formatted(unit.source(assignment.getExpression()))
                  : "";
          default -> "get()";
        };
    possible &= !call.isEmpty() && !isBeyondIt(parent, name);
    fix.replace(call.equals("get()") ? name : parent, unit.source(name) + "." + call);
  }

  /** {@code n = n + 1} is two edits in one place, and {@code n += 0.5} no atomic update. */
  private boolean isBeyondIt(Tree parent, ExpressionTree name) {
    ExpressionTree value =
        switch (parent) {
          case AssignmentTree assignment when assignment.getVariable() == name ->
              assignment.getExpression();
          case CompoundAssignmentTree update when update.getVariable() == name ->
              update.getExpression();
          default -> null;
        };
    return value != null
        && (unit.source(value).contains(field.name) || !fits(ASTHelpers.getType(value)));
  }

  /** Whether a value of a type can be passed where the field's type is wanted. */
  private boolean fits(@Nullable Type value) {
    return value != null && unit.state().getTypes().isAssignable(value, field.type);
  }

  private static String updated(Tree.Kind kind) {
    return switch (kind) {
      case POSTFIX_INCREMENT -> "getAndIncrement()";
      case PREFIX_INCREMENT -> "incrementAndGet()";
      case POSTFIX_DECREMENT -> "getAndDecrement()";
      case PREFIX_DECREMENT -> "decrementAndGet()";
      default -> "get()";
    };
  }
}
