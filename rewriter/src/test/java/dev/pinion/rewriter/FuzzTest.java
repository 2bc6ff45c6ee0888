package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.fail;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random programs do the same blocking and as state machines: same result, same effects in the same
 * order, cancelled at any await or not.
 *
 * <p>The large run is {@code mvn test -pl rewriter -am -Dtest=FuzzTest -Dpinion.fuzz.programs=10000
 * -Dpinion.fuzz.seed=1 -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class FuzzTest {
  private static final Context CX = Context.of(Waker.of(() -> {}));
  private static final int BATCH = 20;

  /** At how many awaits each program is cancelled, in a run of its own. */
  private static final int CANCELLATIONS = 12;

  /** How many programs javac did not take. */
  private static int rejected;

  @Test
  void randomPrograms() {
    int programs = Integer.getInteger("pinion.fuzz.programs", 30);
    long first = Long.getLong("pinion.fuzz.seed", 1);
    int awaits = 0;
    for (long seed = first; seed < first + programs; seed += BATCH) {
      long end = Math.min(seed + BATCH, first + programs);
      awaits += compare(LongStream.range(seed, end).boxed().toList());
    }
    assertThat(rejected).isAtMost(1 + programs / 50);
    assertThat(awaits).isAtLeast(programs); // a generator that awaits nothing proves nothing
  }

  /** Each once failed. */
  @ParameterizedTest
  @ValueSource(longs = {89, 834, 1390})
  void keptSeeds(long seed) {
    compare(List.of(seed));
  }

  /** Gives how many awaits were suspended. */
  private static int compare(List<Long> seeds) {
    StringBuilder members = new StringBuilder(RandomProgram.SHARED);
    seeds.forEach(seed -> members.append(new RandomProgram(seed).method("run" + seed)));
    String source = Programs.program("dev.pinion.Async", members.toString());
    Compiled plain =
        Compiled.plain(Programs.program("dev.pinion.rewriter.Blocking", members.toString()));
    if (!plain.diagnostics().isEmpty()) {
      return compareHalves(seeds);
    }
    Compiled rewritten = Compiled.withPlugin(source);
    if (!rewritten.diagnostics().isEmpty()) {
      fail(seeds + ": " + rewritten.diagnostics() + "\n" + source);
    }
    Programs.check(rewritten);
    Class<?> machines = Programs.load(rewritten);
    Class<?> blocking = Programs.load(plain);
    int waits = 0;
    for (long seed : seeds) {
      waits += compare(seed, machines, blocking);
    }
    return waits;
  }

  /** One in some hundred programs is none: javac finds a call ambiguous, or a yield a call. */
  private static int compareHalves(List<Long> seeds) {
    if (seeds.size() == 1) {
      rejected++;
      return 0;
    }
    int half = seeds.size() / 2;
    return compare(seeds.subList(0, half)) + compare(seeds.subList(half, seeds.size()));
  }

  private static int compare(long seed, Class<?> rewritten, Class<?> plain) {
    int waits = 0;
    for (int delay = 0; delay < 3; delay++) {
      Effects effects = new Effects(delay);
      String actual = effects.run(start(rewritten, seed, effects));
      waits = delay == 1 ? effects.waits() : waits;
      Effects blocking = new Effects(delay);
      String expected = blocking.run(start(plain, seed, blocking));
      assertWithMessage(describe(seed, "with " + delay + " pending polls"))
          .that(actual)
          .isEqualTo(expected);
    }
    int step = Math.max(1, waits / CANCELLATIONS);
    for (int wait = 1; wait <= waits; wait += step) {
      compareCancelled(seed, wait, rewritten, plain);
    }
    return waits;
  }

  private static void compareCancelled(long seed, int wait, Class<?> rewritten, Class<?> plain) {
    Blocking.cancelled = 0;
    Effects blocking = new Effects(1, wait);
    Future<?> reference = start(plain, seed, blocking);
    cleanUp(blocking, () -> Blocking.run(reference));
    if (Blocking.cancelled >= 16) {
      return; // swallows its cancellation too often
    }
    Effects effects = new Effects(1);
    Future<?> future = start(rewritten, seed, effects);
    for (int i = 0; i < wait; i++) {
      assertThat(future.poll(CX).isReady()).isFalse();
    }
    cleanUp(effects, future::cancel);
    assertWithMessage(describe(seed, "cancelled at wait " + wait))
        .that(effects.toString())
        .isEqualTo(blocking.toString());
  }

  /** Loading the classes anew would cost most of the run: of their statics only one changes. */
  private static Future<?> start(Class<?> program, long seed, Effects effects) {
    try {
      Field total = program.getDeclaredField("total");
      total.setAccessible(true);
      total.setLong(null, 0);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("no total", impossible);
    }
    return Programs.start(program, "run" + seed, effects);
  }

  private static void cleanUp(Effects effects, Runnable cleanUp) {
    try {
      cleanUp.run();
    } catch (CancellationException expected) {
      // the reference shows it, a dropped future has nobody to show it to
    } catch (Throwable failure) {
      effects.at("clean-up failed", failure);
    }
  }

  private static String describe(long seed, String how) {
    List<String> lines = new ArrayList<>();
    lines.add("seed " + seed + " " + how + "; to run it alone: -Dpinion.fuzz.seed=" + seed);
    lines.add("-Dpinion.fuzz.programs=1");
    lines.add(new RandomProgram(seed).method("run" + seed));
    return String.join("\n", lines).replace("%", "%%");
  }
}
