package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.pinion.checker.flow.Race;
import dev.pinion.checker.flow.Races;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;

/** Rejects a change of an object that was given away to another thread. */
@BugPattern(
    summary = "an object is used after it was given to another thread",
    severity = SeverityLevel.ERROR,
    link = PinionCheck.PAGES + "UseAfterSend",
    linkType = BugPattern.LinkType.CUSTOM)
public final class UseAfterSend extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    RaceText text = new RaceText(unit);
    for (Race race : Races.of(unit)) {
      if (race.kind() == Race.Kind.GIVEN_AWAY) {
        text.finding(race).ifPresent(findings);
      }
    }
  }
}
