package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.DroppedFutures;
import dev.pinion.checker.flow.DroppedFutures.Dropped;
import dev.pinion.checker.flow.DroppedFutures.Way;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.report.Text;
import dev.pinion.checker.type.TypeNames;
import dev.pinion.checker.unit.Unit;
import java.util.Objects;
import java.util.function.Consumer;

/** A future that is made and dropped: futures are cold, so its code never runs. */
@BugPattern(
    summary = "a future that is made and dropped never runs",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "UnpolledFuture")
public final class UnpolledFuture extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    for (Dropped dropped : DroppedFutures.of(unit)) {
      findings.accept(finding(unit, dropped));
    }
  }

  private static Finding finding(Unit unit, Dropped dropped) {
    Tree tree = dropped.at().getLeaf();
    String code = "'" + Text.code(unit.source(tree)) + "'";
    Finding.Builder finding = Finding.at(dropped.at());
    switch (dropped.way()) {
      case STATEMENT ->
          finding.says(code + " makes a %s that is dropped: it never runs".formatted(Text.FUTURE));
      case VOID_FUNCTION ->
          finding
              .says(code + " makes a %s that is dropped: it never runs".formatted(Text.FUTURE))
              .because("the function here stands for a method without result");
      case UNREAD_VARIABLE ->
          finding.says(
              "the %s in '%s' is never used: it never runs".formatted(Text.FUTURE, name(dropped)));
      case RESULT_OF_FUTURE ->
          finding
              .says(
                  "the result of %s is a %s that nobody awaits: it never runs"
                      .formatted(code, Text.FUTURE))
              .because(
                  "its type is " + TypeNames.of(Objects.requireNonNull(ASTHelpers.getType(tree))));
    }
    finding.because("a future is cold: nothing of it runs before somebody polls it");
    mend(dropped, finding);
    return finding.build();
  }

  private static void mend(Dropped dropped, Finding.Builder finding) {
    if (dropped.way() == Way.RESULT_OF_FUTURE) {
      finding.mend(
          "await it in the async body, so that the body has its value: async(() -> await(…))");
      return;
    }
    TreePath around = AsyncBodies.enclosingCode(dropped.at());
    if (around != null && AsyncBodies.isAsyncBody(around) && dropped.way() == Way.STATEMENT) {
      finding
          .mend("await it")
          .fix(
              SuggestedFix.builder()
                  .prefixWith(dropped.at().getLeaf(), "await(")
                  .postfixWith(dropped.at().getLeaf(), ")")
                  .addStaticImport("dev.pinion.Async.await")
                  .build());
    } else if (around != null && isInAsyncBody(around)) {
      finding.mend("await it in the async body, or run it beside this one with Task.spawn(…)");
    } else {
      finding.mend(
          "return it to whoever drives it, run it with AsyncRuntime.spawn(…), or wait for it with"
              + " AsyncRuntime.blockOn(…)");
    }
  }

  private static boolean isInAsyncBody(TreePath code) {
    for (TreePath path = code; path != null; path = AsyncBodies.enclosingCode(path)) {
      if (AsyncBodies.isAsyncBody(path)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Dropped dropped) {
    Tree variable =
        dropped.where().getLeaf() instanceof AssignmentTree assignment
            ? assignment.getVariable()
            : dropped.where().getLeaf();
    return String.valueOf(ASTHelpers.getSymbol(variable));
  }
}
