import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Look up, make if absent, store: three steps on a HashMap, done by the task of each log-in. Two
 * log-ins of one user get two sessions, and a resize during the put loses others.
 */
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
  private final Map<String, Session> sessions = new HashMap<>();

  SessionRegistry(ExecutorService pool) {
    this.pool = pool;
  }

  void logIn(List<String> users) {
    users.forEach(user -> pool.submit(() -> session(user))); // error: SharedMutable
  }

  private Session session(String user) {
    Session session = sessions.get(user);
    if (session == null) {
      session = new Session(user);
      sessions.put(user, session);
    }
    return session;
  }
}
