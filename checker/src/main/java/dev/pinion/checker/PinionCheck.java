package dev.pinion.checker;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.SuppressionInfo;
import com.google.errorprone.SuppressionInfo.SuppressedState;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.report.Reported;
import dev.pinion.checker.report.Reports;
import dev.pinion.checker.unit.Options;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A rule: what it finds in a compilation unit is reported unless it is suppressed. Error Prone
 * calls each rule once a unit; what rules have in common they share through {@link Unit}.
 */
abstract class PinionCheck extends BugChecker implements CompilationUnitTreeMatcher {

  /** Where the pages of the checks are; the same text as {@code pinion explain} prints. */
  static final String PAGES = "https://pinion.dev/checks/";

  /** Finds what this rule rejects. */
  abstract void check(Unit unit, Consumer<Finding> findings);

  @Override
  public final Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    Unit unit = Unit.of(state);
    Options options = unit.session().options();
    Reports reports = Reports.of(state.context, options.baseline(), options.report());
    Set<Tree> reported = new HashSet<>();
    unit.guard(
        state.getPath(),
        () ->
            check(
                unit,
                finding -> {
                  if (reported.add(finding.path().getLeaf()) && !isSuppressed(finding, state)) {
                    report(finding, reports, state);
                  }
                }));
    return Description.NO_MATCH;
  }

  private void report(Finding finding, Reports reports, VisitorState state) {
    boolean error =
        !finding.isWarning()
            && state.severityMap().getOrDefault(canonicalName(), defaultSeverity())
                == SeverityLevel.ERROR;
    Reported.Rule rule = new Reported.Rule(canonicalName(), message(), PAGES + canonicalName());
    if (reports.add(finding.reported(rule, error))) {
      state.reportMatch(describe(finding));
    }
  }

  @SuppressWarnings("RestrictedApi") // only lowers: a severity from the command line stays
  private Description describe(Finding finding) {
    Description.Builder description =
        buildDescription(finding.path().getLeaf()).setMessage(finding.text());
    finding.fix().ifPresent(description::addFix);
    if (finding.isWarning()) {
      description.overrideSeverity(SeverityLevel.WARNING);
    }
    return description.build();
  }

  /** Error Prone asks for suppressions on its way down; a finding is looked up from where it is. */
  private boolean isSuppressed(Finding finding, VisitorState state) {
    Deque<Symbol> around = new ArrayDeque<>();
    for (TreePath path = finding.path(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        if (symbol != null) {
          around.push(symbol);
        }
      }
    }
    SuppressionInfo suppressions =
        SuppressionInfo.EMPTY.forCompilationUnit(finding.path().getCompilationUnit(), state);
    for (Symbol symbol : around) {
      suppressions = suppressions.withExtendedSuppressions(symbol, state, Set.of());
    }
    boolean generated = state.errorProneOptions().disableWarningsInGeneratedCode();
    return suppressions.suppressedState(this, generated, state) != SuppressedState.UNSUPPRESSED;
  }
}
