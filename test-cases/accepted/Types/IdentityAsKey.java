import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** A mutable object used as a token: only its identity crosses. */
class IdentityAsKey {
  static void track(ExecutorService pool) {
    Object token = new Object();
    Set<Object> open = ConcurrentHashMap.newKeySet();
    open.add(token);
    pool.execute(() -> open.remove(token));
    System.out.println(open.contains(token));
  }
}
