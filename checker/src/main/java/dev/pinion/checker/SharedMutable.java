package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.pinion.checker.flow.Race;
import dev.pinion.checker.flow.Races;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;

/** Rejects an object that two threads can reach and one of them writes. */
@BugPattern(
    summary = "An object is shared between threads, and one of them writes it.",
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
  }
}
