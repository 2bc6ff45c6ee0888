import java.util.concurrent.CompletableFuture;

/** The second begins when the first has ended. */
class TwoTasksOneBuilder {
  static void log() {
    StringBuilder log = new StringBuilder();
    CompletableFuture.runAsync(() -> log.append("first"))
        .thenRunAsync(() -> log.append("second"))
        .join();
    System.out.println(log);
  }
}
