import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/** Who goes through a container uses all that it holds. */
class WalkedValues {
  static final class Session {
    private int hits;

    void hit() {
      hits++;
    }

    int hits() {
      return hits;
    }
  }

  static void loops(ExecutorService pool, CopyOnWriteArrayList<Session> sessions) {
    for (int i = 0; i < 4; i++) {
      pool.execute(
          () -> {
            for (Session session : sessions) {
              session.hit(); // error: SharedMutable
            }
          });
    }
  }

  static void array(ExecutorService pool, Session[] sessions) {
    pool.execute(
        () -> {
          for (Session session : sessions) {
            session.hit();
          }
        });
    for (Session session : sessions) {
      session.hit(); // error: SharedMutable
    }
  }

  static void values(ExecutorService pool, Map<String, Session> sessions) {
    pool.execute(() -> sessions.values().forEach(Session::hit));
    sessions.values().forEach(session -> session.hit()); // error: SharedMutable
  }

  static void pairs(ExecutorService pool, ConcurrentHashMap<String, Session> sessions) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> sessions.forEach((id, session) -> session.hit())); // error: SharedMutable
    }
  }

  static void entries(ExecutorService pool, ConcurrentHashMap<String, Session> sessions) {
    pool.execute(
        () -> {
          for (Map.Entry<String, Session> entry : sessions.entrySet()) {
            entry.getValue().hit();
          }
        });
    sessions.get("ada").hit(); // error: SharedMutable
  }

  static int stream(ExecutorService pool, List<Session> sessions) {
    pool.execute(() -> sessions.forEach(Session::hit));
    return sessions.stream().mapToInt(Session::hits).sum(); // error: SharedMutable
  }

  static void ofOneKey(ExecutorService pool, Map<String, List<Session>> sessions) {
    pool.execute(() -> sessions.get("ada").forEach(Session::hit));
    for (Session session : sessions.get("ada")) {
      session.hit(); // error: SharedMutable
    }
  }
}
