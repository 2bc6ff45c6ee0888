package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.type.Verdict;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the async bodies of a unit keep across their awaits. */
public final class KeptAcrossAwaits {
  private final Unit unit;
  private final ValueTypes values;
  private final Map<AsyncBody, Search> searches = new HashMap<>();
  private final Map<AsyncBody, List<Kept>> known = new HashMap<>();

  private KeptAcrossAwaits(Unit unit) {
    this.unit = unit;
    values = new ValueTypes(unit.state());
  }

  public static KeptAcrossAwaits of(Unit unit) {
    return unit.facts(KeptAcrossAwaits.class, KeptAcrossAwaits::new);
  }

  /**
   * The values that a body keeps and that cannot be shown to be free to change threads, each at the
   * first await it is kept across. Captures are not among them: they are kept from the start.
   */
  public List<Kept> notSend(AsyncBody body) {
    List<Kept> kept = known.get(body);
    if (kept == null) {
      kept = search(body).run();
      known.put(body, kept);
    }
    return kept;
  }

  /**
   * The local variables, captures among them, whose values are used after this await: what the
   * state machine keeps, beside operands.
   */
  public Set<VarSymbol> variables(AsyncBody body, TreePath await) {
    return search(body).variables(await);
  }

  private Search search(AsyncBody body) {
    return searches.computeIfAbsent(body, Search::new);
  }

  private final class Search {
    private final AsyncBody body;
    private final LocalScope scope;
    private final BodyGraph graph;
    private final Liveness liveness;
    private final Map<Object, Kept> found = new LinkedHashMap<>();
    private final Map<VarSymbol, List<ExpressionTree>> judged = new HashMap<>();

    Search(AsyncBody body) {
      this.body = body;
      scope = new LocalScope(body.path());
      graph = BodyGraph.of(unit, body.path());
      liveness = new Liveness(graph);
    }

    List<Kept> run() {
      for (TreePath await : body.awaits()) {
        for (VarSymbol variable : used(await)) {
          if (scope.declaration(variable) != null) {
            variable(await, variable, Held.By.VARIABLE);
          }
        }
        Held.across(await, body.path(), (tree, by) -> held(await, tree, by));
      }
      return List.copyOf(found.values());
    }

    Set<VarSymbol> variables(TreePath await) {
      Set<VarSymbol> kept = used(await);
      Held.across(
          await,
          body.path(),
          (tree, by) -> {
            // Of a variable that a try only names, what is closed is an operand: a copy.
            if (by == Held.By.RESOURCE
                && tree instanceof VariableTree
                && ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
              kept.add(variable);
            }
          });
      return kept;
    }

    private Set<VarSymbol> used(TreePath await) {
      Set<VarSymbol> used = liveness.after(await.getLeaf());
      used.removeIf(v -> scope.declaration(v) != null && !scope.inScope(v, await));
      return used;
    }

    private void held(TreePath await, Tree tree, Held.By by) {
      if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
          && (tree instanceof VariableTree || tree instanceof IdentifierTree)) {
        if (scope.declaration(variable) != null) {
          variable(await, variable, by);
        }
      } else if (tree instanceof ExpressionTree expression) {
        Type type = ASTHelpers.getType(expression);
        Verdict verdict = values.send(expression);
        if (type != null && !verdict.holds()) {
          found.putIfAbsent(tree, new Kept(await, by, null, tree, null, type, verdict));
        }
      }
    }

    private void variable(TreePath await, VarSymbol variable, Held.By by) {
      if (variable.type.isPrimitive() || found.containsKey(variable)) {
        return;
      }
      List<ExpressionTree> given = graph.lastValues(variable, await.getLeaf());
      if (given.equals(judged.put(variable, given))) {
        return; // by an await before: it holds
      }
      Verdict verdict = values.send(variable.type, given);
      if (!verdict.holds()) {
        TreePath declaration = Objects.requireNonNull(scope.declaration(variable));
        Tree use = by == Held.By.VARIABLE ? useAfter(await, variable) : null;
        found.put(
            variable,
            new Kept(await, by, variable, declaration.getLeaf(), use, variable.type, verdict));
      }
    }

    /** The first mention after the await in the text, or in a loop the first at all. */
    private @Nullable Tree useAfter(TreePath await, VarSymbol variable) {
      int end = unit.state().getEndPosition(await.getLeaf());
      List<Tree> uses = new ArrayList<>();
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
          if (ASTHelpers.getSymbol(tree) == variable) {
            uses.add(tree);
          }
          return null;
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
          return tree.getVariable() instanceof IdentifierTree
              ? scan(tree.getExpression(), null)
              : super.visitAssignment(tree, null);
        }
      }.scan(body.lambda().getBody(), null);
      return uses.stream()
          .filter(use -> ASTHelpers.getStartPosition(use) >= end)
          .findFirst()
          .orElse(uses.isEmpty() ? null : uses.get(0));
    }
  }
}
