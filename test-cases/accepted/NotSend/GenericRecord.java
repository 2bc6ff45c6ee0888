import java.util.concurrent.ExecutorService;

/** Pair<String, String> is as immutable as its parts. */
class GenericRecord {
  record Pair<A, B>(A first, B second) {}

  static void start(ExecutorService pool) {
    Pair<String, String> pair = new Pair<>("owner", "ada");
    pool.execute(() -> System.out.println(pair.first()));
  }
}
