package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.program;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A suspended machine keeps no object alive that its body will not read again. */
public final class GarbageTest {
  private static final Context CX = Context.of(Waker.of(() -> {}));

  /** What the body under test saw; it must hold nothing else. */
  public static volatile WeakReference<Object> seen = new WeakReference<>(null);

  @Test
  void localAfterItsLastUse() throws Exception {
    assertCollected(
        "Object big = new byte[1000]; GarbageTest.seen = new WeakReference<>(big);"
            + "await(e.later(1)); e.at(\"length\", big != null); await(e.later(2)); return 3;",
        2);
  }

  @Test
  void captureAfterItsLastUse() throws Exception {
    assertCollected(
        "await(e.later(1)); GarbageTest.seen = new WeakReference<>(captured);"
            + "e.at(\"captured\", captured != null); await(e.later(2)); return 3;",
        2);
  }

  @Test
  void operandAfterItsUse() throws Exception {
    assertCollected(
        "if (GarbageTest.note(new byte[10]) == await(e.later(GarbageTest.seen))) { return 1; }"
            + "await(e.later(2)); return 3;",
        2);
  }

  @Test
  void variableThatIsAssignedAnew() throws Exception {
    assertCollected(
        "Object big = new byte[1000]; GarbageTest.seen = new WeakReference<>(big);"
            + "for (int i = 0; i < 3; i++) { await(e.later(i)); e.at(\"big\", big != null);"
            + "big = \"small\"; } return big;",
        2);
  }

  public static Object note(Object object) {
    seen = new WeakReference<>(object);
    return object;
  }

  /** Polls the body that often; then it must hold what it saw no longer. */
  private static void assertCollected(String statements, int polls) throws Exception {
    String members =
        """
        public static Future<?> run(Effects e) {
          Object captured = new byte[10];
          return make(e, captured);
        }
        static Future<?> make(Effects e, Object captured) { return async(() -> { %s }); }
        """
            .formatted(statements);
    String source =
        "import java.lang.ref.WeakReference; import dev.pinion.rewriter.GarbageTest;"
            + program("dev.pinion.Async", members);
    Future<?> future = Programs.start(Compiled.withPlugin(source).succeeded(), new Effects(1));
    for (int i = 0; i < polls; i++) {
      assertThat(future.poll(CX).isReady()).isFalse();
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (seen.get() != null && System.nanoTime() < deadline) {
      System.gc();
    }
    assertThat(seen.get()).isNull();
    future.cancel(); // it was reachable until here
  }
}
