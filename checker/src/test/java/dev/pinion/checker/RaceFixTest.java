package dev.pinion.checker;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import org.junit.jupiter.api.Test;

/** What is suggested compiles: the helper compiles the code before and after. */
class RaceFixTest {
  private static final String IMPORTS =
      """
      import java.util.*;
      import java.util.concurrent.*;
      """;

  private void check(Class<? extends BugChecker> check, String before, String after) {
    BugCheckerRefactoringTestHelper.newInstance(check, getClass())
        .addInputLines("A.java", IMPORTS + before)
        .addOutputLines("A.java", after)
        .doTest();
  }

  @Test
  void countsWithAnAtomicInteger() {
    check(
        SharedMutable.class,
        """
        class A {
          private int hits = 1;
          void start(ExecutorService pool, List<String> ids) {
            for (String id : ids) {
              pool.execute(() -> hits++);
            }
            hits += ids.size();
          }
          void reset() { hits = 0; }
          int hits() { return -hits; }
        }
        """,
        """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.AtomicInteger;
        class A {
          private final AtomicInteger hits = new AtomicInteger(1);
          void start(ExecutorService pool, List<String> ids) {
            for (String id : ids) {
              pool.execute(() -> hits.getAndIncrement());
            }
            hits.addAndGet(ids.size());
          }
          void reset() { hits.set(0); }
          int hits() { return -hits.get(); }
        }
        """);
  }

  @Test
  void leavesACounterThatItCannotReplaceEverywhere() {
    String code =
        """
        class A {
          private int hits;
          void start(ExecutorService pool, List<String> ids) {
            for (String id : ids) {
              pool.execute(() -> hits++);
            }
            hits *= 2;
          }
        }
        """;
    check(SharedMutable.class, code, IMPORTS + code);
  }

  @Test
  void letsTheStreamCollect() {
    check(
        SharedMutable.class,
        """
        class A {
          void fill(List<String> ids) {
            List<String> rows = new ArrayList<>();
            ids.parallelStream().map(String::trim).forEach(rows::add);
          }
          void mapped(List<String> ids) {
            List<Integer> sizes = new ArrayList<>();
            ids.parallelStream().forEach(id -> sizes.add(id.length()));
          }
        }
        """,
        """
        import java.util.*;
        import java.util.concurrent.*;
        class A {
          void fill(List<String> ids) {
            List<String> rows = new ArrayList<>();
            rows.addAll(ids.parallelStream().map(String::trim).toList());
          }
          void mapped(List<String> ids) {
            List<Integer> sizes = new ArrayList<>();
            sizes.addAll(ids.parallelStream().map(id -> id.length()).toList());
          }
        }
        """);
  }

  @Test
  void changesItBeforeItIsGivenAwayOrGivesAwayACopy() {
    check(
        UseAfterSend.class,
        """
        class A {
          void next(BlockingQueue<List<String>> queue) throws Exception {
            List<String> rows = new ArrayList<>();
            queue.put(rows);
            rows.add("late");
          }
          void later(BlockingQueue<List<String>> queue, int n) throws Exception {
            List<String> rows = new ArrayList<>();
            queue.put(rows);
            System.out.println(n);
            rows.clear();
          }
          void array(BlockingQueue<byte[]> queue, int n) throws Exception {
            byte[] packet = new byte[8];
            queue.put(packet);
            packet[0] = 1;
          }
        }
        """,
        """
        import java.util.*;
        import java.util.ArrayList;
        import java.util.concurrent.*;
        class A {
          void next(BlockingQueue<List<String>> queue) throws Exception {
            List<String> rows = new ArrayList<>();
            rows.add("late");
            queue.put(rows);
          }
          void later(BlockingQueue<List<String>> queue, int n) throws Exception {
            List<String> rows = new ArrayList<>();
            queue.put(new ArrayList<>(rows));
            System.out.println(n);
            rows.clear();
          }
          void array(BlockingQueue<byte[]> queue, int n) throws Exception {
            byte[] packet = new byte[8];
            packet[0] = 1;
            queue.put(packet);
          }
        }
        """);
  }

  @Test
  void holdsAConcurrentCollection() {
    check(
        SharedMutable.class,
        """
        class A {
          private final Map<String, Integer> counts = new HashMap<>(16);
          private final Set<String> seen = new HashSet<>();
          private List<String> rows;
          A() { rows = new ArrayList<>(); }
          void count(ExecutorService pool, List<String> words) {
            for (String w : words) {
              pool.execute(() -> counts.merge(w, 1, Integer::sum));
            }
          }
          void see(ExecutorService pool, List<String> words) {
            for (String w : words) {
              pool.execute(() -> seen.add(w));
            }
          }
          void keep(ExecutorService pool, List<String> words) {
            for (String w : words) {
              pool.execute(() -> rows.add(w));
            }
          }
        }
        """,
        """
        import java.util.*;
        import java.util.Collections;
        import java.util.concurrent.*;
        import java.util.concurrent.ConcurrentHashMap;
        class A {
          private final Map<String, Integer> counts = new ConcurrentHashMap<>(16);
          private final Set<String> seen = ConcurrentHashMap.newKeySet();
          private List<String> rows;
          A() { rows = Collections.synchronizedList(new ArrayList<>()); }
          void count(ExecutorService pool, List<String> words) {
            for (String w : words) {
              pool.execute(() -> counts.merge(w, 1, Integer::sum));
            }
          }
          void see(ExecutorService pool, List<String> words) {
            for (String w : words) {
              pool.execute(() -> seen.add(w));
            }
          }
          void keep(ExecutorService pool, List<String> words) {
            for (String w : words) {
              pool.execute(() -> rows.add(w));
            }
          }
        }
        """);
  }

  @Test
  void leavesACollectionWhoseClassIsDeclaredOrThatComesFromElsewhere() {
    String code =
        """
        class A {
          private final HashMap<String, Integer> counts = new HashMap<>();
          private List<String> rows = new ArrayList<>();
          void use(List<String> other) { rows = other; }
          void count(ExecutorService pool, List<String> words) {
            for (String w : words) {
              pool.execute(() -> counts.merge(w, 1, Integer::sum));
            }
          }
          void keep(ExecutorService pool, List<String> words) {
            for (String w : words) {
              pool.execute(() -> rows.add(w));
            }
          }
        }
        """;
    check(SharedMutable.class, code, IMPORTS + code);
  }
}
