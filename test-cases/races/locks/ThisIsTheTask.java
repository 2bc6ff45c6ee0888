import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * A lambda became an anonymous class, and synchronized (this) another lock: it was the object
 * around the tasks, and is now the task itself.
 */
class ThisIsTheTask {
  record Vote(String party, int district) {}

  private final Map<String, Integer> votes = new HashMap<>();

  void count(ExecutorService pool, List<Vote> ballots) {
    for (Vote vote : ballots) {
      pool.execute(
          new Runnable() {
            @Override
            public void run() {
              synchronized (this) {
                votes.merge(vote.party(), 1, Integer::sum); // error: SharedMutable
              }
            }
          });
    }
  }

  synchronized Map<String, Integer> votes() {
    return Map.copyOf(votes);
  }
}
