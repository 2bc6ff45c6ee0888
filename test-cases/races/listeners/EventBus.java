import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Listeners are called on a pool thread, and the list of them is a plain ArrayList that anyone may
 * be adding to at that time.
 */
class EventBus<E> {
  interface Listener<E> {
    void on(E event);
  }

  private final ExecutorService pool;
  private final List<Listener<E>> listeners = new ArrayList<>();

  EventBus(ExecutorService pool) {
    this.pool = pool;
  }

  void subscribe(Listener<E> listener) {
    listeners.add(listener);
  }

  void publish(E event) {
    pool.execute(() -> deliver(event)); // strict: NotSend
  }

  private void deliver(E event) {
    for (Listener<E> listener : listeners) {
      listener.on(event);
    }
  }
}
