import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What only the channel's own listener changes may be confined to whoever calls that. */
class OtherToolsPromise {
  @interface ThreadSafe {}

  interface Policy {}

  interface Listener {
    void reset(Policy next);
  }

  @ThreadSafe
  static class Channel {
    private final Queue<Runnable> inTurn = new ConcurrentLinkedQueue<>();
    private Policy policy;

    public void reset(Policy next) {
      inTurn.add(
          new Runnable() {
            @Override
            public void run() {
              set(next);
            }
          });
    }

    private void set(Policy next) {
      policy = next;
    }

    private class Callback implements Listener {
      @Override
      public void reset(Policy next) {
        policy = next;
      }
    }

    Listener listener() {
      return new Callback();
    }
  }
}
