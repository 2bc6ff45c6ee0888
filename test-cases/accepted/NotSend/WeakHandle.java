import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;

/** A WeakReference of the JDK may be read by any thread. */
class WeakHandle {
  static void later(ExecutorService pool, String owner) {
    WeakReference<String> weak = new WeakReference<>(owner);
    pool.execute(() -> System.out.println(weak.get() != null));
  }
}
