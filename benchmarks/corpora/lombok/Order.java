package lombok_sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.Singular;
import lombok.ToString;
import lombok.Value;
import lombok.With;
import lombok.experimental.Accessors;
import lombok.experimental.Delegate;
import lombok.experimental.SuperBuilder;
import lombok.extern.slf4j.Slf4j;

/** Classes whose members nobody wrote. */
@Data
@Builder(toBuilder = true)
@NoArgsConstructor
@AllArgsConstructor
class Order {
  private long id;
  private @NonNull String customer;
  @Singular private List<String> rows;
  @ToString.Exclude private Map<String, Integer> prices;

  @Value
  @With
  static class Point {
    int x;
    int y;
    List<String> names;
  }

  @SuperBuilder
  @Getter
  @EqualsAndHashCode
  static class Base {
    private final String name;
  }

  @SuperBuilder
  @Getter
  @Setter
  @Accessors(fluent = true, chain = true)
  @EqualsAndHashCode(callSuper = true)
  static class Derived extends Base {
    private int count;
  }

  @Slf4j
  @RequiredArgsConstructor
  static class Service {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final Map<Long, Order> known = new ConcurrentHashMap<>();
    private final @NonNull String name;
    @Delegate private final List<String> lines = new ArrayList<>();

    @Getter(lazy = true)
    private final Map<String, Integer> table = load();

    private Map<String, Integer> load() {
      return Map.of(name, 1);
    }

    void run(Order order) {
      Order copy = order.toBuilder().id(2).row("a").build();
      pool.submit(() -> log.info("order {} {}", copy.getId(), copy));
      copy.setCustomer("late");
      pool.execute(() -> known.computeIfAbsent(order.getId(), id -> order).setId(3));
      CompletableFuture.supplyAsync(() -> new Point(1, 2, new ArrayList<>()).withX(3))
          .thenAccept(point -> lines.add(point.toString()));
      Derived derived = Derived.builder().name(name).count(1).build();
      pool.submit(() -> derived.count(2));
      derived.count(3);
    }
  }
}
