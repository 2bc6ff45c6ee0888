package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.fixes.SuggestedFixes;
import dev.pinion.checker.flow.Race;
import dev.pinion.checker.flow.Races;
import dev.pinion.checker.flow.Requirements;
import dev.pinion.checker.flow.Requirements.Requirement;
import dev.pinion.checker.flow.StopFlag;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.type.Reason;
import dev.pinion.checker.type.TypeNames;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Rejects an object that two threads can reach and one of them writes. */
@BugPattern(
    summary = "an object is shared between threads, and one of them writes it",
    severity = SeverityLevel.ERROR,
    link = PinionCheck.PAGES + "SharedMutable",
    linkType = BugPattern.LinkType.CUSTOM)
public final class SharedMutable extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    RaceText text = new RaceText(unit);
    for (Race race : Races.of(unit)) {
      if (race.kind() != Race.Kind.GIVEN_AWAY) {
        text.finding(race).ifPresent(findings);
      }
    }
    for (Requirement position : Requirements.of(unit)) {
      if (position.shared() && (position.fails() || unit.isStrict(position.value()))) {
        findings.accept(finding(position));
      }
    }
    for (StopFlag flag : StopFlag.of(unit)) {
      findings.accept(finding(unit, flag));
    }
  }

  private static Finding finding(Requirement position) {
    String type = TypeNames.of(position.type());
    return Finding.at(position.value())
        .says(
            "%s is declared @Sync, but %s"
                .formatted(
                    position.required(),
                    position.fails()
                        ? "this " + type + " is not safe to share between threads"
                        : "it cannot be shown that this " + type + " is safe to share"))
        .because(position.reasons().stream().map(Reason::text).toList())
        .mend("use a value that is safe to share, or give it to one thread alone")
        .build();
  }

  private static Finding finding(Unit unit, StopFlag flag) {
    String name = flag.field().getSimpleName().toString();
    return Finding.at(unit.requirePath(flag.write().tree()))
        .warning()
        .says(
            "'%s' is changed here, but the task whose loop reads it may never see that"
                .formatted(name))
        .because(
            "'%s' is a plain field: nothing makes a write visible to other threads".formatted(name))
        .where(flag.declaration(), "'" + name + "' is declared here")
        .where(flag.read().tree(), "this loop of a task goes on for ever")
        .mend("make '" + name + "' volatile")
        .fix(
            SuggestedFixes.addModifiers(flag.declaration(), unit.state(), Modifier.VOLATILE)
                .orElse(null))
        .build();
  }
}
