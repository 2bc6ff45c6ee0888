import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Parts of a container, values that are claimed, locked or only read, and what is waited for. */
class WalkedValues {
  static final class Session {
    private final AtomicBoolean busy = new AtomicBoolean();
    private final int owner;
    private int hits;

    Session(int owner) {
      this.owner = owner;
    }

    boolean claim() {
      return busy.compareAndSet(false, true);
    }

    void hit() {
      hits++;
    }

    int hits() {
      return hits;
    }
  }

  static void read(ExecutorService pool, CopyOnWriteArrayList<Session> sessions) {
    for (int i = 0; i < 4; i++) {
      pool.execute(
          () -> {
            for (Session session : sessions) {
              System.out.println(session.hits());
            }
          });
    }
  }

  static void locked(ExecutorService pool, Session[] sessions) {
    pool.execute(
        () -> {
          for (Session session : sessions) {
            synchronized (session) {
              session.hit();
            }
          }
        });
    for (Session other : sessions) {
      synchronized (other) {
        other.hit();
      }
    }
  }

  static void joined(ExecutorService pool, Map<String, Session> sessions)
      throws ExecutionException, InterruptedException {
    Future<?> done = pool.submit(() -> sessions.values().forEach(Session::hit));
    done.get();
    sessions.values().forEach(session -> session.hit());
  }

  static void claimed(ExecutorService pool, ConcurrentHashMap<String, Session> sessions) {
    for (int i = 0; i < 4; i++) {
      int worker = i;
      pool.execute(
          () ->
              sessions.forEach(
                  (id, session) -> {
                    if (session.owner != worker) {
                      return;
                    }
                    session.hit();
                  }));
      pool.execute(
          () -> {
            for (Map.Entry<String, Session> entry : sessions.entrySet()) {
              if (entry.getValue().claim()) {
                entry.getValue().hit();
              }
            }
          });
    }
  }

  static void filtered(ExecutorService pool, List<Session> sessions) {
    for (int i = 0; i < 4; i++) {
      int worker = i;
      pool.execute(() -> sessions.stream().filter(s -> s.owner == worker).forEach(s -> s.hit()));
    }
  }

  static void ranges(ExecutorService pool, List<Session> sessions) {
    for (int i = 0; i < 4; i++) {
      List<Session> own = sessions.subList(10 * i, 10 * i + 10);
      pool.execute(() -> own.forEach(Session::hit));
    }
  }

  static void eachInItsTask(ExecutorService pool, List<Session> sessions) {
    for (Session session : sessions) {
      session.hit();
      pool.execute(session::hit);
    }
    sessions.parallelStream().forEach(session -> session.hit());
  }

  static void madeByTask(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      int worker = i;
      pool.execute(
          () -> {
            List<Session> own = new ArrayList<>(List.of(new Session(worker)));
            own.forEach(Session::hit);
            own.get(0).hit();
          });
    }
  }

  static void ofTwoKeys(ExecutorService pool, Map<String, List<Session>> sessions) {
    pool.execute(() -> sessions.get("ada").forEach(Session::hit));
    for (Session session : sessions.get("bob")) {
      session.hit();
    }
  }
}
