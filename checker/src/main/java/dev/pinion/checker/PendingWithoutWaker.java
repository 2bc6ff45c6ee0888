package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.pinion.checker.pin.PendingPolls;
import dev.pinion.checker.pin.PendingPolls.Forgotten;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Unit;
import java.util.List;
import java.util.function.Consumer;

/** A poll that returns pending and has left its waker with nobody: the task sleeps for ever. */
@BugPattern(
    summary = "a poll returns pending, and nobody has its waker",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "PendingWithoutWaker")
public final class PendingWithoutWaker extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    PendingPolls.of(unit).forEach(forgotten -> findings.accept(finding(forgotten)));
  }

  private static Finding finding(Forgotten forgotten) {
    String context = context(forgotten.poll());
    Finding.Builder finding =
        Finding.at(forgotten.at())
            .says(
                forgotten.surely()
                    ? "this poll is pending, and nobody was given its waker: the task sleeps for"
                        + " ever"
                    : "this poll may be pending and have given its waker to nobody: the task would"
                        + " sleep for ever")
            .because("a task is polled again only when the waker of its latest poll is woken")
            .where(forgotten.poll(), "polled with '%s'".formatted(context))
            .where(
                forgotten.at().getLeaf(),
                forgotten.surely() ? "pending, and no path to here uses it" : "pending")
            .mend(
                "leave %s.waker() with whoever will know more, before the last look at the state;"
                        .formatted(context)
                    + " or poll another future with '%s'; or wake it, to be polled again soon"
                        .formatted(context));
    if (!forgotten.ends()) {
      finding.mend("where it is never to be ready, use Futures.pending()");
    }
    return finding.build();
  }

  private static String context(Tree poll) {
    List<? extends VariableTree> parameters =
        poll instanceof LambdaExpressionTree lambda
            ? lambda.getParameters()
            : ((MethodTree) poll).getParameters();
    return parameters.get(0).getName().toString();
  }
}
