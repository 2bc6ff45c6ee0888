package dev.pinion.checker.type;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One row a construct: the members of a class, and the verdicts on its field {@code it}. */
final class CapabilitiesTest {
  private record Row(String send, String sync, String members) {}

  private static Row row(String send, String sync, String members) {
    return new Row(send, sync, members);
  }

  private static Stream<DynamicTest> rows(Row... rows) {
    return Stream.of(rows)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.members,
                    () -> {
                      Judgement judgement = Judgement.of(row.members);
                      assertWithMessage("send of %s: %s", row.members, judgement.send())
                          .that(judgement.sendOutcome())
                          .isEqualTo(row.send);
                      assertWithMessage("sync of %s: %s", row.members, judgement.sync())
                          .that(judgement.syncKind())
                          .isEqualTo(row.sync);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> plainTypes() {
    return rows(
        row("HOLDS", "SAFE", "int it;"),
        row("HOLDS", "SAFE", "String it;"),
        row("HOLDS", "SAFE", "Integer it;"),
        row("UNKNOWN", "UNKNOWN", "Object it;"),
        row("UNKNOWN", "UNKNOWN", "T it;"),
        row("UNKNOWN", "UNKNOWN", "Runnable it;"),
        row("HOLDS", "PLAIN_DATA", "StringBuilder it;"),
        row("HOLDS", "PLAIN_DATA", "int[] it;"),
        row("HOLDS", "PLAIN_DATA", "String[] it;"),
        row("UNKNOWN", "PLAIN_DATA", "Runnable[] it;"),
        row("HOLDS", "PLAIN_DATA", "ArrayList<String> it;"),
        row("UNKNOWN", "PLAIN_DATA", "ArrayList<?> it;"),
        row("UNKNOWN", "PLAIN_DATA", "ArrayList it;"),
        row("HOLDS", "PLAIN_DATA", "ArrayList<? extends Integer> it;"));
  }

  @TestFactory
  Stream<DynamicTest> fields() {
    return rows(
        row("HOLDS", "SAFE", "F it; static final class F { final String s = \"\"; }"),
        row("UNKNOWN", "UNKNOWN", "F it; static class F { final String s = \"\"; }"),
        row("HOLDS", "PLAIN_DATA", "F it; static final class F { int n; }"),
        row("UNKNOWN", "PLAIN_DATA", "F it; static class F { int n; }"),
        row("HOLDS", "SAFE", "F it; static final class F { volatile int n; }"),
        row("HOLDS", "PLAIN_DATA", "F it; static final class F { final int[] n = {}; }"),
        row(
            "HOLDS",
            "SAFE",
            "F it; static final class F { F next() { return f; } final F f = null; }"),
        row("HOLDS", "SAFE", "R it; record R(int n, String s) {}"),
        row("HOLDS", "PLAIN_DATA", "R it; record R(int[] n) {}"),
        row("UNKNOWN", "UNKNOWN", "R it; record R(List<String> n) {}"),
        row("HOLDS", "SAFE", "E it; enum E { A, B; final int n = 1; }"),
        row("HOLDS", "PLAIN_DATA", "E it; enum E { A, B; int n = 1; }"));
  }

  @TestFactory
  Stream<DynamicTest> promises() {
    return rows(
        row("FAILS", "SAFE", "F it; @NotSend static final class F {}"),
        row("HOLDS", "SELF_MUTATING", "F it; @NotSync static final class F {}"),
        row("HOLDS", "SAFE", "F it; @Send @Sync static class F { int n; }"),
        row("HOLDS", "SAFE", "G it; @Send @Sync static class F { } static class G extends F {}"),
        row("FAILS", "UNKNOWN", "G it; @NotSend interface F { } interface G extends F {}"),
        row("FAILS", "SAFE", "G it; @NotSend static final class F {} record G(F f) {}"),
        row("HOLDS", "UNKNOWN", "@Send Runnable it;"),
        row("UNKNOWN", "SAFE", "@Sync Runnable it;"),
        row("FAILS", "SAFE", "@NotSend String it;"),
        row("HOLDS", "UNKNOWN", "R it; record R(@Send Runnable r) {}"),
        row(
            "HOLDS",
            "SAFE",
            "B<String> it; @Send(ifSend=\"T\") @Sync(ifSend=\"T\") interface B<T> {}"),
        row(
            "UNKNOWN",
            "UNKNOWN",
            "B<Object> it; @Send(ifSend=\"T\") @Sync(ifSend=\"T\") interface B<T> {}"),
        row(
            "HOLDS",
            "SAFE",
            "B<@Send Runnable> it; @Send(ifSend=\"T\") @Sync(ifSend=\"T\") interface B<T> {}"),
        row(
            "UNKNOWN",
            "UNKNOWN",
            "B it; @Send(ifSend=\"T\") @Sync(ifSend=\"T\") interface B<T> {}"),
        row(
            "HOLDS",
            "PLAIN_DATA",
            "B<StringBuilder> it; @Send(ifSend=\"T\") @Sync(ifSync=\"T\") interface B<T> {}"),
        row(
            "HOLDS",
            "UNKNOWN",
            "B<String> it; static final class B<@Send U> { final U u = null; @Sync Runnable x; }"
                .replace("@Sync Runnable x;", "final @Send Runnable x = null;")));
  }
}
