import java.util.concurrent.ExecutorService;

/** The task prints what the maker is still appending to. */
class BuilderGoesOn {
  static void report(ExecutorService pool, String name) {
    StringBuilder text = new StringBuilder("Dear ").append(name);
    pool.execute(() -> System.out.println(text));
    text.append(", goodbye"); // error: SharedMutable
  }
}
