import dev.pinion.annotations.Sync;
import java.util.concurrent.atomic.LongAdder;

/** A wrapper of something that is itself promised to be safe. */
class DelegatingWrapper {
  @Sync
  interface Store {
    void put(String key, String value);
  }

  @Sync
  static final class Counting implements Store {
    private final Store next;
    private final LongAdder calls = new LongAdder();

    Counting(Store next) {
      this.next = next;
    }

    @Override
    public void put(String key, String value) {
      calls.increment();
      next.put(key, value);
    }
  }
}
