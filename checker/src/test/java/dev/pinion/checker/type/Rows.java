package dev.pinion.checker.type;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** One row a construct: the members of a class, and the verdicts on its field {@code it}. */
final class Rows {
  record Row(String send, String sync, String members) {}

  private Rows() {}

  static Row row(String send, String sync, String members) {
    return new Row(send, sync, members);
  }

  /** A final class {@code F} with these members; all of it may change threads. */
  static Row state(String sync, String members) {
    return row("HOLDS", sync, "F it; static final class F { " + members + " }");
  }

  static Stream<DynamicTest> rows(Row... rows) {
    return Stream.of(rows).map(row -> DynamicTest.dynamicTest(row.members, () -> check(row)));
  }

  private static void check(Row row) {
    Judgement judgement = Judgement.of(row.members);
    assertWithMessage("send of %s: %s", row.members, judgement.send())
        .that(judgement.sendOutcome())
        .isEqualTo(row.send);
    assertWithMessage("sync of %s: %s", row.members, judgement.sync())
        .that(judgement.syncKind())
        .isEqualTo(row.sync);
  }
}
