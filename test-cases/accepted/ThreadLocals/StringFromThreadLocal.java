import java.util.concurrent.ExecutorService;

/** A String from a ThreadLocal is a String: it crosses. */
class StringFromThreadLocal {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  static void audit(ExecutorService pool) {
    String user = USER.get();
    pool.execute(() -> System.out.println("audit " + user));
  }
}
