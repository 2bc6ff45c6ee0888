import java.util.concurrent.ExecutorService;

/** All cases are immutable. */
class SealedHierarchy {
  sealed interface Event permits Opened, Closed {}

  record Opened(String by) implements Event {}

  record Closed() implements Event {}

  static void publish(ExecutorService pool, Event event) {
    pool.execute(() -> System.out.println(event));
  }
}
