import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The tasks call a synchronized method of the object that has the map. */
class ThisIsTheTask {
  record Vote(String party, int district) {}

  private final Map<String, Integer> votes = new HashMap<>();

  void count(ExecutorService pool, List<Vote> ballots) {
    for (Vote vote : ballots) {
      pool.execute(() -> add(vote));
    }
  }

  private synchronized void add(Vote vote) {
    votes.merge(vote.party(), 1, Integer::sum);
  }

  synchronized Map<String, Integer> votes() {
    return Map.copyOf(votes);
  }
}
