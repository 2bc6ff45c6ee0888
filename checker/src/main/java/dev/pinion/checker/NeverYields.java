package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePath;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.EndlessLoops;
import dev.pinion.checker.flow.EndlessLoops.Endless;
import dev.pinion.checker.flow.FutureTypes;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;

/** A loop without end or await in an async body: its worker never runs another task. */
@BugPattern(
    summary = "a loop in an async body neither ends nor awaits",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "NeverYields")
public final class NeverYields extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    if (FutureTypes.of(unit).areUnknown()) {
      return;
    }
    for (TreePath lambda : unit.sights().lambdas()) {
      if (AsyncBodies.isAsyncBody(lambda)) {
        for (Endless loop : EndlessLoops.in(unit, (LambdaExpressionTree) lambda.getLeaf())) {
          findings.accept(finding(TreePath.getPath(lambda, loop.loop()), loop.spins()));
        }
      }
    }
  }

  private static Finding finding(TreePath loop, boolean spins) {
    return Finding.at(loop)
        .says(
            spins
                ? "this loop spins until another thread ends it, and does not await"
                : "this loop neither ends nor awaits: the task cannot be cancelled")
        .because("its worker never gets to run another task")
        .mend(
            "await in the loop, Task.yieldNow() if nothing else, or hand it to"
                + " Task.spawnBlocking(…)")
        .build();
  }
}
