import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/** List.of and friends are safe to share if what they hold is. */
class ImmutableCollections {
  static void run(ExecutorService pool) {
    List<String> hosts = List.of("db-1", "db-2");
    Map<String, List<Integer>> ports = Map.of("db-1", List.of(5432));
    Set<UUID> ids = Set.of(UUID.randomUUID());
    for (String host : hosts) {
      pool.execute(() -> System.out.println(host + ports.get(host) + ids.size() + hosts.size()));
    }
    System.out.println(hosts.size() + ports.size() + ids.size());
  }
}
