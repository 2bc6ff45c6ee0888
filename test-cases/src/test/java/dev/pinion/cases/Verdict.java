package dev.pinion.cases;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Compares what is expected of a case with what is reported for it. */
final class Verdict {

  private Verdict() {}

  /** What is missing, misplaced or too much, a line each; empty if the case is as it should be. */
  static List<String> on(List<Expectation> expectations, List<Reported> reports) {
    List<Expectation> missing = new ArrayList<>(expectations);
    missing.removeIf(expectation -> !expectation.isDue());
    List<Reported> extra = new ArrayList<>();
    for (Reported report : reports) {
      Optional<Expectation> expected = missing.stream().filter(report::fulfils).findFirst();
      expected.ifPresentOrElse(missing::remove, () -> extra.add(report));
    }
    List<String> wrong = new ArrayList<>(misplaced(missing, extra));
    missing.forEach(expectation -> wrong.add("missing: " + expectation));
    extra.forEach(report -> wrong.add("not expected: " + report.text()));
    return wrong;
  }

  private static List<String> misplaced(List<Expectation> missing, List<Reported> extra) {
    List<String> misplaced = new ArrayList<>();
    for (Iterator<Expectation> each = missing.iterator(); each.hasNext(); ) {
      Expectation expectation = each.next();
      Optional<Reported> elsewhere =
          extra.stream().filter(report -> report.isSameFinding(expectation)).findFirst();
      if (elsewhere.isPresent()) {
        misplaced.add(
            "misplaced: expected at line %d: %s"
                .formatted(expectation.line(), elsewhere.get().text()));
        extra.remove(elsewhere.get());
        each.remove();
      }
    }
    return misplaced;
  }
}
