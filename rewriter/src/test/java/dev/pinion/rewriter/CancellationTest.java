package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.pinion.rewriter.Programs.program;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A dropped body sees a CancellationException at its await; each finally runs exactly once. */
final class CancellationTest {
  private static final Context CX = Context.of(Waker.of(() -> {}));

  @Test
  void finallyBlocksRunOnceAtEveryAwait() {
    Compiled program =
        compile(
            """
            public static Future<?> run(Effects e) {
              return async(() -> {
                try {
                  for (int i = 0; i < 2; i++) {
                    try { await(e.later(i)); } finally { e.at("inner", i); }
                  }
                  try { await(e.failing(new IllegalStateException())); }
                  catch (IllegalStateException s) { await(e.later("catch")); }
                  finally { await(e.later("wait")); e.at("after", "wait"); }
                  return await(e.later("end"));
                } finally {
                  e.at("outer", "once");
                }
              });
            }
            """);
    for (int polls = 1; polls < 8; polls++) {
      Effects effects = new Effects(1);
      Future<?> future = Programs.start(program, effects);
      boolean pending = true;
      for (int i = 0; i < polls && pending; i++) {
        pending = !future.poll(CX).isReady();
      }
      future.cancel();
      String log = effects.toString();
      assertWithMessage("cancelled after %s polls: %s", polls, log)
          .that(count(log, "outer=once"))
          .isEqualTo(1);
      assertThat(count(log, "inner=0")).isEqualTo(1);
      assertThat(count(log, "inner=1")).isAtMost(1);
    }
  }

  @Test
  void futureThatWasNeverPolledRunsNothing() {
    Compiled program =
        compile(
            """
            public static Future<?> run(Effects e) {
              return async(() -> { try { return await(e.later(1)); } finally { e.at("f", 1); } });
            }
            """);
    Effects effects = new Effects(1);
    Programs.start(program, effects).cancel();
    assertThat(effects.toString()).isEmpty();
  }

  @Test
  void awaitedFutureIsCancelledFirst() {
    Compiled program =
        compile(
            """
            static Future<Integer> inner(Effects e) {
              return async(() -> { try { return await(e.later(1)); } finally { e.at("inner", 1); } });
            }
            public static Future<?> run(Effects e) {
              return async(() -> { try { return await(inner(e)); } finally { e.at("outer", 1); } });
            }
            """);
    Effects effects = new Effects(1);
    Future<?> future = Programs.start(program, effects);
    assertThat(future.poll(CX).isReady()).isFalse();
    future.cancel();
    assertThat(effects.toString()).isEqualTo("inner=1\nouter=1\n");
    assertThrows(IllegalStateException.class, () -> future.poll(CX));
  }

  @Test
  void cancellationThatOutlivesAnAwaitInFinallyIsNotThrownByCancel() {
    Compiled program =
        compile(
            """
            public static Future<?> run(Effects e) {
              return async(() -> {
                try { return await(e.later(1)); }
                finally {
                  try { await(e.later(2)); } catch (RuntimeException ex) { e.at("inner", 1); }
                }
              });
            }
            """);
    Effects effects = new Effects(1);
    Future<?> future = Programs.start(program, effects);
    assertThat(future.poll(CX).isReady()).isFalse();
    future.cancel();
    assertThat(effects.toString()).isEqualTo("inner=1\n");
  }

  @Test
  void failureOfTheCleanUpIsThrownByCancel() {
    Compiled program =
        compile(
            """
            public static Future<?> run(Effects e) {
              return async(() -> {
                try { return await(e.later(1)); } finally { e.at("f", 1 / (e.hashCode() * 0)); }
              });
            }
            """);
    Future<?> future = Programs.start(program, new Effects(1));
    assertThat(future.poll(CX).isReady()).isFalse();
    assertThrows(ArithmeticException.class, future::cancel);
  }

  @Test
  void bodyThatSwallowsItsCancellationForEverIsEnded() {
    Compiled program =
        compile(
            """
            public static Future<?> run(Effects e) {
              return async(() -> {
                while (true) { try { await(e.later(1)); } catch (Throwable swallowed) { e.at("caught", 1); } }
              });
            }
            """);
    Effects effects = new Effects(1);
    Future<?> future = Programs.start(program, effects);
    assertThat(future.poll(CX).isReady()).isFalse();
    IllegalStateException failure = assertThrows(IllegalStateException.class, future::cancel);
    assertThat(failure)
        .hasMessageThat()
        .contains("swallows its cancellation at Program.lambda$run$");
    assertThat(count(effects.toString(), "caught=1")).isEqualTo(16);
  }

  private static Compiled compile(String members) {
    return Compiled.withPlugin(program("dev.pinion.Async", members)).succeeded();
  }

  private static long count(String log, String line) {
    return Pattern.compile(Pattern.quote(line)).matcher(log).results().count();
  }
}
