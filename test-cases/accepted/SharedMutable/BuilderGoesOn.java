import java.util.concurrent.ExecutorService;

/** A String does not change. */
class BuilderGoesOn {
  static void report(ExecutorService pool, String name) {
    StringBuilder text = new StringBuilder("Dear ").append(name);
    String letter = text.toString();
    pool.execute(() -> System.out.println(letter));
    text.append(", goodbye");
  }
}
