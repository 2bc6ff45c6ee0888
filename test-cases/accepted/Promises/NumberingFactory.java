import dev.pinion.annotations.Sync;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread factory that numbers its threads. */
@Sync
final class NumberingFactory implements ThreadFactory {
  private final AtomicInteger n = new AtomicInteger();

  @Override
  public Thread newThread(Runnable r) {
    Thread t = new Thread(r, "w-" + n.incrementAndGet());
    t.setDaemon(true);
    return t;
  }
}
