package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.AsyncBody;
import dev.pinion.checker.flow.Kept;
import dev.pinion.checker.flow.KeptAcrossAwaits;
import dev.pinion.checker.flow.SendObligation;
import dev.pinion.checker.flow.SendObligations;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.report.Text;
import dev.pinion.checker.type.Reason;
import dev.pinion.checker.type.TypeNames;
import dev.pinion.checker.unit.Unit;
import java.util.List;
import java.util.function.Consumer;

/** A local that may not change threads, kept across an await of a future that must be Send. */
@BugPattern(
    summary = "a value that is bound to its thread is kept across an await",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "NotSendAcrossAwait")
public final class NotSendAcrossAwait extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    for (AsyncBody body : AsyncBodies.of(unit).withAwaits()) {
      unit.guard(body.path(), () -> check(unit, body, findings));
    }
  }

  private static void check(Unit unit, AsyncBody body, Consumer<Finding> findings) {
    List<Kept> kept = KeptAcrossAwaits.of(unit).notSend(body);
    if (kept.isEmpty()) {
      return;
    }
    SendObligations.of(unit)
        .of(body)
        .filter(obligation -> !obligation.viaPrivate() || obligation.isAwaited())
        .ifPresent(
            obligation ->
                kept.stream()
                    .filter(k -> k.verdict().fails() || unit.isStrict(body.path()))
                    .map(
                        k ->
                            obligation.viaPrivate()
                                ? awaited(unit, k, obligation)
                                : finding(unit, k, obligation))
                    .forEach(findings));
  }

  /** The future that is awaited is part of the body that awaits it. */
  private static Finding awaited(Unit unit, Kept kept, SendObligation obligation) {
    String type = TypeNames.of(kept.type());
    Finding.Builder finding =
        Finding.at(obligation.where())
            .says(
                "the %s that is awaited here keeps %s, but %s may not change threads"
                    .formatted(Text.FUTURE, name(unit, kept), type))
            .because("what is awaited is part of the %s that awaits it".formatted(Text.FUTURE))
            .because(kept.verdict().reasons().stream().map(Reason::text).toList())
            .where(kept.value(), name(unit, kept) + " is made here")
            .where(kept.await().getLeaf(), "it is kept across this await")
            .where(kept.laterUse(), "and used here");
    return mend(kept, finding).build();
  }

  private static Finding finding(Unit unit, Kept kept, SendObligation obligation) {
    String name = name(unit, kept);
    String type = TypeNames.of(kept.type());
    Finding.Builder finding =
        Finding.at(kept.await())
            .says(
                kept.verdict().fails()
                    ? "%s is kept across this await, but %s may not change threads (it is not @Send)"
                        .formatted(name, type)
                    : "%s is kept across this await, and it cannot be shown that %s may change threads (@Send)"
                        .formatted(name, type))
            .because(kept.verdict().reasons().stream().map(Reason::text).toList())
            .where(
                kept.value(), kept.variable() == null ? "evaluated here" : name + " is made here")
            .where(kept.await().getLeaf(), "the body may go on on another thread after this await");
    switch (kept.by()) {
      case VARIABLE -> finding.where(kept.laterUse(), name + " is used here");
      case OPERAND -> finding.because(name + " is evaluated before the await and used after it");
      case RESOURCE ->
          finding.because(name + " is closed at the end of the try block, after the await");
      case LOOP -> finding.because("the loop goes on through " + name + " after the await");
    }
    ObligationText.explain(obligation, finding);
    return mend(kept, finding).build();
  }

  private static String name(Unit unit, Kept kept) {
    return kept.variable() != null
        ? "'" + kept.variable() + "'"
        : "the value of '" + Text.code(unit.source(kept.value())) + "'";
  }

  private static Finding.Builder mend(Kept kept, Finding.Builder finding) {
    if (kept.type().tsym.getQualifiedName().contentEquals("dev.pinion.rc.Rc")) {
      return finding.mend(
          "use dev.pinion.rc.Arc, which may change threads, or be done with it before the await");
    }
    return finding.mend(
        kept.variable() == null
            ? "await first, into a local variable, and evaluate this afterwards"
            : "be done with '%s' before the await, or make it anew after it"
                .formatted(kept.variable()));
  }
}
