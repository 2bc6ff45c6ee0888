import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;

/** Look up, make and store are one step of a concurrent map. */
class SessionRegistry {
  static final class Session {
    private final String user;

    Session(String user) {
      this.user = user;
    }

    @Override
    public String toString() {
      return "session of " + user;
    }
  }

  private final ExecutorService pool;
  private final ConcurrentMap<String, Session> sessions = new ConcurrentHashMap<>();

  SessionRegistry(ExecutorService pool) {
    this.pool = pool;
  }

  void logIn(List<String> users) {
    users.forEach(user -> pool.submit(() -> session(user)));
  }

  private Session session(String user) {
    return sessions.computeIfAbsent(user, Session::new);
  }
}
