import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listeners in a list made for it, called from a pool. */
class CopyOnWriteListeners {
  interface Listener {
    void onEvent(String event);
  }

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  void add(Listener listener) {
    listeners.add(listener);
  }

  void publish(String event) {
    for (Listener listener : listeners) {
      pool.execute(() -> listener.onEvent(event));
    }
  }
}
