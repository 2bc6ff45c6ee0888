import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/** A generic class is judged with its type arguments. */
class GenericContainer {
  static final class Versioned<T> {
    private final T value;
    private final long version;

    Versioned(T value, long version) {
      this.value = value;
      this.version = version;
    }

    Versioned<T> next(T value) {
      return new Versioned<>(value, version + 1);
    }
  }

  private final AtomicReference<Versioned<String>> current =
      new AtomicReference<>(new Versioned<>("", 0));

  void set(String value) {
    current.updateAndGet(old -> old.next(value));
  }

  void flood(ExecutorService pool) {
    for (int i = 0; i < 10; i++) {
      String value = "v" + i;
      pool.execute(() -> set(value));
    }
  }
}
