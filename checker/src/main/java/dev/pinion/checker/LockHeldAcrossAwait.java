package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SynchronizedTree;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.AsyncBody;
import dev.pinion.checker.flow.HeldLocks;
import dev.pinion.checker.flow.HeldLocks.HeldLock;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.report.Text;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;

/** A lock that belongs to a thread, held while the body waits and may change threads. */
@BugPattern(
    summary = "a lock that belongs to a thread is held across an await",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "LockHeldAcrossAwait")
public final class LockHeldAcrossAwait extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    for (AsyncBody body : AsyncBodies.of(unit).withAwaits()) {
      unit.guard(
          body.path(),
          () -> {
            for (HeldLock held : HeldLocks.of(unit, body)) {
              if (held.surely() || unit.isStrict(body.path())) {
                findings.accept(finding(unit, held));
              }
            }
          });
    }
  }

  private static Finding finding(Unit unit, HeldLock held) {
    String lock =
        held.taken() instanceof SynchronizedTree monitor
            ? "the monitor of "
                + Text.code(unit.source(ASTHelpers.stripParentheses(monitor.getExpression())))
            : "'"
                + Text.code(unit.source(ASTHelpers.getReceiver((ExpressionTree) held.taken())))
                + "'";
    return Finding.at(held.await())
        .says(
            held.surely()
                ? "%s is held across this await".formatted(lock)
                : "%s may be held across this await".formatted(lock))
        .because("it belongs to the thread that takes it, and the body may go on on another thread")
        .because("while the body waits, every thread that wants the lock is blocked")
        .where(held.taken(), "taken here")
        .where(held.await().getLeaf(), "waits here")
        .mend(
            "release it before the await, or use dev.pinion.sync.Mutex, which is made to be held"
                + " across awaits")
        .build();
  }
}
