import dev.pinion.annotations.Sync;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A latch, a flag and a volatile. */
@Sync
final class OneShot {
  private final AtomicBoolean done = new AtomicBoolean();
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile Throwable failure;

  void finish(Throwable t) {
    if (done.compareAndSet(false, true)) {
      failure = t;
      ready.countDown();
    }
  }
}
