package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.util.TreePath;
import dev.pinion.checker.model.TypeModel;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.Reason;
import dev.pinion.checker.type.Verdict;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;

/** A class that promises that its objects may change threads, and does not keep it. */
@BugPattern(
    summary = "this class promises to be @Send, and its fields do not keep the promise",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "UnsoundSend")
public final class UnsoundSend extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    for (TreePath function : Promises.functions(unit, TypeModel::send)) {
      Verdict verdict = Capabilities.of(unit.state()).send(function);
      if (!verdict.holds()) {
        findings.accept(
            Finding.at(function)
                .says(
                    "this function implements a type that promises it may change threads (@Send),"
                        + " but "
                        + (verdict.fails() ? "it may not" : "that cannot be shown"))
                .because(verdict.reasons().stream().map(Reason::text).toList())
                .mend("capture only what may change threads")
                .build());
      }
    }
    for (Promises promised : Promises.of(unit, TypeModel::send)) {
      if (promised.isUnchecked()) {
        continue;
      }
      Verdict verdict = Capabilities.of(unit.state()).verifySend(promised.type());
      if (!verdict.holds()) {
        findings.accept(
            Finding.at(promised.path())
                .says(
                    promised.name()
                        + " promises that it may change threads (@Send), but "
                        + (verdict.fails() ? "it may not" : "that cannot be shown"))
                .because(verdict.reasons().stream().map(Reason::text).toList())
                .because(promised.source("@Send"))
                .mend(
                    "give the field a type that may change threads, or say why the promise holds:"
                        + " @Send(unchecked = \"reason\")")
                .build());
      }
    }
  }
}
