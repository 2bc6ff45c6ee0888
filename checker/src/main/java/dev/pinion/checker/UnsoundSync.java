package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.util.TreePath;
import dev.pinion.checker.model.TypeModel;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.Reason;
import dev.pinion.checker.type.SyncVerdict;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;

/** A class that promises that threads may share its objects, and does not keep it. */
@BugPattern(
    summary = "this class promises to be @Sync, and its fields or locks do not keep the promise",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "UnsoundSync")
public final class UnsoundSync extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    for (TreePath function : Promises.functions(unit, TypeModel::sync)) {
      SyncVerdict verdict = Capabilities.of(unit.state()).sync(function);
      if (!verdict.isSafe()) {
        findings.accept(
            Finding.at(function)
                .says(
                    "this function implements a type that promises to be safe to share between"
                        + " threads (@Sync), but "
                        + (verdict.fails() ? "it is not" : "that cannot be shown"))
                .because(verdict.reasons().stream().map(Reason::text).toList())
                .mend("capture only what is safe to share")
                .build());
      }
    }
    for (Promises promised : Promises.of(unit, TypeModel::sync)) {
      if (promised.isUnchecked()) {
        continue;
      }
      Capabilities capabilities = Capabilities.of(unit.state());
      SyncVerdict verdict =
          promised.isOtherTools()
              ? capabilities.breachOfSync(promised.type())
              : capabilities.verifySync(promised.type());
      if (!verdict.isSafe()) {
        findings.accept(
            Finding.at(promised.path())
                .says(
                    promised.name()
                        + " promises to be safe to share between threads"
                        + (promised.isOtherTools() ? ", but " : " (@Sync), but ")
                        + (verdict.fails() ? "it is not" : "that cannot be shown"))
                .because(verdict.reasons().stream().map(Reason::text).toList())
                .because(promised.source("@Sync"))
                .mend(
                    "make the field final or volatile and its type safe to share, or hold one lock"
                        + " at each use of it")
                .build());
      }
      if (promised.isOtherTools()) {
        continue;
      }
      for (TreePath escape : ThisEscapes.of(unit, promised)) {
        findings.accept(
            Finding.at(escape)
                .says("'this' gets out of the constructor of a class that promises @Sync")
                .because("another thread may use the object before its fields are set")
                .mend("finish the object first: hand it over in a factory method")
                .build());
      }
    }
  }
}
