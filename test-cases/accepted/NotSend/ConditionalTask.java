import java.util.concurrent.ExecutorService;

/** Neither captures a thread-bound value. */
class ConditionalTask {
  static void start(ExecutorService pool, boolean verbose) {
    String owner = "ada";
    Runnable task = verbose ? () -> System.out.println(owner) : () -> {};
    pool.execute(task);
  }
}
