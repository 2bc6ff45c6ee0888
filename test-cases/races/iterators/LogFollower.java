import java.io.InputStream;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * Several tasks read lines from one Scanner, as one would from a queue. A Scanner has a buffer and
 * a position in it, both written by each call: lines come torn, or twice.
 */
class LogFollower {
  private final ExecutorService pool;
  private final Consumer<String> parser;

  LogFollower(ExecutorService pool, Consumer<String> parser) {
    this.pool = pool;
    this.parser = parser;
  }

  void follow(InputStream log, int readers) {
    Scanner lines = new Scanner(log);
    Runnable reader =
        () -> {
          while (lines.hasNextLine()) { // error: SharedMutable
            parser.accept(lines.nextLine());
          }
        };
    for (int i = 0; i < readers; i++) {
      pool.execute(reader);
    }
  }
}
