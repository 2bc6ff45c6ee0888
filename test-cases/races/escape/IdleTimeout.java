import java.util.Timer;
import java.util.TimerTask;

/**
 * An inner TimerTask holds the object around it. It is handed to the timer's thread in the
 * constructor, before the limit is known.
 */
class IdleTimeout {
  interface Connection {
    long lastUse();

    void close();
  }

  private final Connection connection;
  private long limit;

  IdleTimeout(Connection connection, Timer timer, String limit) {
    this.connection = connection;
    timer.schedule(new Check(), 0, 1_000);
    this.limit = parse(limit); // error: SharedMutable
  }

  private static long parse(String limit) {
    return limit.endsWith("s")
        ? 1_000 * Long.parseLong(limit.substring(0, limit.length() - 1))
        : Long.parseLong(limit);
  }

  private final class Check extends TimerTask {
    @Override
    public void run() {
      if (System.currentTimeMillis() - connection.lastUse() > limit) {
        connection.close();
        cancel();
      }
    }
  }
}
