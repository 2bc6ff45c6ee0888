import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/**
 * The list copies itself when a listener is added, so a delivery goes through the one it began
 * with. Strict cannot know what an event is.
 */
class EventBus<E> {
  interface Listener<E> {
    void on(E event);
  }

  private final ExecutorService pool;
  private final List<Listener<E>> listeners = new CopyOnWriteArrayList<>();

  EventBus(ExecutorService pool) {
    this.pool = pool;
  }

  void subscribe(Listener<E> listener) {
    listeners.add(listener);
  }

  void publish(E event) {
    pool.execute(() -> deliver(event));
  }

  private void deliver(E event) {
    for (Listener<E> listener : listeners) {
      listener.on(event);
    }
  }
}
