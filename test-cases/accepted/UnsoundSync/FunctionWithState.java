import dev.pinion.annotations.Sync;
import java.util.concurrent.atomic.AtomicInteger;

/** A function that captures what is safe to share. */
final class FunctionWithState {
  @Sync
  interface Job {
    void run();
  }

  private final AtomicInteger runs = new AtomicInteger();

  Job counting() {
    return () -> runs.incrementAndGet();
  }
}
