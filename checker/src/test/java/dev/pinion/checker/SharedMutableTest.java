package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class SharedMutableTest {
  private static final String IMPORTS =
      """
      import java.util.*;
      import java.util.concurrent.*;
      """;

  private void check(String code) {
    CompilationTestHelper.newInstance(SharedMutable.class, getClass())
        .addSourceLines("A.java", IMPORTS + code)
        .doTest();
  }

  @Test
  void rejectsCounterInOverlappingTasks() {
    check(
        """
        class A {
          private int plain;
          private volatile int seen;
          private int guarded;
          void run(ExecutorService pool) {
            int[] holder = new int[1];
            int[] own = new int[9];
            for (int i = 0; i < 9; i++) {
              int index = i;
              pool.execute(() -> seen++);
              pool.execute(() -> own[index]++);
              pool.execute(() -> { synchronized (this) { guarded++; } });
              // BUG: Diagnostic contains: 'plain' is read and changed by runs of this code
              pool.execute(() -> plain++);
              // BUG: Diagnostic contains: 'holder' is read and changed by runs of this code
              pool.execute(() -> holder[0]++);
            }
          }
        }
        """);
  }

  @Test
  void tasksThatAreWaitedForInTheLoopDoNotOverlap() {
    check(
        """
        class A {
          private int n;
          void run(ExecutorService pool) throws Exception {
            for (int i = 0; i < 9; i++) {
              Future<?> f = pool.submit(() -> { n++; });
              f.get();
            }
            System.out.println(n);
          }
        }
        """);
  }

  @Test
  void rejectsWriteOfMakerAfterCrossing() {
    check(
        """
        class A {
          static class Order { int total; int id; }
          void before(ExecutorService pool, Order o) {
            o.total = 1;
            pool.execute(() -> System.out.println(o.total));
          }
          void after(ExecutorService pool, Order o) {
            pool.execute(() -> System.out.println(o.total));
            o.id = 2;
            // BUG: Diagnostic contains: 'o.total' is changed here while a task may be using it
            o.total = 1;
          }
        }
        """);
  }

  @Test
  void tasksOnOneObjectEachDoNotConflict() {
    check(
        """
        class A {
          static class Order { int total; }
          void run(ExecutorService pool, List<Order> orders) {
            for (Order o : orders) {
              pool.execute(() -> o.total++);
            }
          }
        }
        """);
  }

  @Test
  void rejectsAccumulationInParallelStream() {
    check(
        """
        class A {
          private final List<String> field = new ArrayList<>();
          void run(List<String> in, ArrayList<String> sink, List<String> unknown) {
            List<String> results = new ArrayList<>();
            List<String> safe = Collections.synchronizedList(new ArrayList<>());
            in.stream().forEach(results::add);
            in.parallelStream().forEach(safe::add);
            in.parallelStream().forEach(unknown::add);
            in.parallelStream().sequential().forEach(results::add);
            // BUG: Diagnostic contains: 'results' is changed by runs of this code that overlap
            in.parallelStream().forEach(results::add);
            // BUG: Diagnostic contains: 'field' is changed
            in.stream().parallel().map(String::trim).forEach(x -> field.add(x));
            // BUG: Diagnostic contains: 'sink' is changed
            in.parallelStream().forEach(sink::add);
          }
          void locked(List<String> in) {
            List<String> results = new ArrayList<>();
            in.parallelStream().forEach(x -> { synchronized (results) { results.add(x); } });
          }
        }
        """);
  }

  @Test
  void rejectsContentsOfConcurrentMapChangedOutsideItsLock() {
    check(
        """
        class A {
          private final Map<String, List<String>> map = new ConcurrentHashMap<>();
          void run(List<String> in) {
            in.parallelStream()
                .forEach(s -> map.computeIfAbsent(s, k -> new CopyOnWriteArrayList<>()).add(s));
            in.parallelStream()
                .forEach(s -> map.compute(s, (k, v) -> { v.add(s); return v; }));
            in.parallelStream()
                // BUG: Diagnostic contains: what 'map' holds is changed
                .forEach(s -> map.computeIfAbsent(s, k -> new ArrayList<>()).add(s));
          }
        }
        """);
  }

  @Test
  void tasksThatFillOneListOverlapAlthoughAllAreWaitedFor() {
    check(
        """
        class A {
          void many(ExecutorService pool, List<String> in) {
            List<String> results = new ArrayList<>();
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (String s : in) {
              // BUG: Diagnostic contains: 'results' is changed by runs of this code that overlap
              all.add(CompletableFuture.runAsync(() -> results.add(s), pool));
            }
            CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).join();
          }
          int one(ExecutorService pool) {
            List<String> results = new ArrayList<>();
            CompletableFuture.runAsync(() -> results.add(""), pool).join();
            return results.size();
          }
          void inPlace(ExecutorService pool, List<String> in) {
            List<String> results = new ArrayList<>();
            // BUG: Diagnostic contains: 'results' is changed by runs of this code that overlap
            in.forEach(s -> pool.execute(() -> results.add(s)));
          }
          void serial(List<String> in) {
            List<String> results = new ArrayList<>();
            ExecutorService one = Executors.newSingleThreadExecutor();
            for (String s : in) {
              one.execute(() -> results.add(s));
            }
          }
        }
        """);
  }

  @Test
  void joinsEndTheConflict() {
    check(
        """
        class A {
          int get(ExecutorService pool) throws Exception {
            List<String> list = new ArrayList<>();
            Future<?> f = pool.submit(() -> list.add(""));
            f.get();
            return list.size();
          }
          int early(ExecutorService pool) throws Exception {
            List<String> list = new ArrayList<>();
            Future<?> f = pool.submit(() -> list.add(""));
            // BUG: Diagnostic contains: 'list' is read here while a task may be changing it
            int size = list.size();
            f.get();
            return size;
          }
          int close() {
            List<String> list = new ArrayList<>();
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
              pool.execute(() -> list.add(""));
            }
            return list.size();
          }
          int latch(ExecutorService pool, CountDownLatch latch) throws Exception {
            List<String> list = new ArrayList<>();
            pool.execute(() -> { list.add(""); latch.countDown(); });
            latch.await();
            return list.size();
          }
          void rejectedTask(ExecutorService pool) {
            List<String> list = new ArrayList<>();
            try {
              pool.execute(() -> list.add(""));
            } catch (RejectedExecutionException full) {
              list.add("");
            }
          }
        }
        """);
  }

  @Test
  void threadBeginsWhenItIsStarted() {
    check(
        """
        class A {
          void run() throws Exception {
            StringBuilder text = new StringBuilder();
            Thread t = new Thread(() -> text.append(""));
            text.append("before");
            t.start();
            // BUG: Diagnostic contains: 'text' is changed here while a task may be using it
            text.append("while");
            t.join();
            text.append("after");
          }
        }
        """);
  }

  @Test
  void twoTasksConflictUnlessOneFollowsTheOther() {
    check(
        """
        class A {
          void together() {
            Map<String, String> map = new HashMap<>();
            CompletableFuture.runAsync(() -> map.put("a", ""));
            // BUG: Diagnostic contains: 'map' is changed here while another task may be using it
            CompletableFuture.runAsync(() -> map.put("b", ""));
          }
          void inTurn() {
            Map<String, String> map = new HashMap<>();
            CompletableFuture.runAsync(() -> map.put("a", "")).thenRun(() -> map.put("b", ""));
          }
          void stagesOfUnknownThreads(List<CompletableFuture<String>> stages) {
            List<String> results = new ArrayList<>();
            for (CompletableFuture<String> stage : stages) {
              stage.thenAccept(results::add);
            }
          }
        }
        """);
  }

  @Test
  void locksOnBothSidesAreNoConflict() {
    check(
        """
        class A {
          private int count;
          synchronized void run(ExecutorService pool) {
            pool.execute(this::increment);
            count = 0;
          }
          private synchronized void increment() { count++; }
          void unlocked(ExecutorService pool) {
            pool.execute(this::increment);
            // BUG: Diagnostic contains: 'count' is changed here while a task may be using it
            count = 0;
          }
        }
        """);
  }

  @Test
  void whatIsHandedOnMayBeLockedElsewhere() {
    check(
        """
        class A {
          static class Worker implements Runnable {
            private boolean open, locked;
            public void run() { synchronized (this) { System.out.println(locked); } System.out.println(open); }
            synchronized void lock() { locked = true; }
            void open() { open = true; }
          }
          void run(ExecutorService pool, Worker w) {
            pool.execute(w);
            w.lock();
            // BUG: Diagnostic contains: 'w.open' is changed here while a task may be using it
            w.open();
          }
        }
        """);
  }

  @Test
  void warnsOfPlainFlagThatATaskWaitsFor() {
    check(
        """
        class A {
          private boolean plain, locked;
          private volatile boolean seen;
          void start(ExecutorService pool) {
            pool.execute(() -> { while (!seen) { Thread.onSpinWait(); } });
            pool.execute(() -> { while (!isLocked()) { Thread.onSpinWait(); } });
            pool.execute(() -> { while (!plain) { Thread.onSpinWait(); } });
          }
          // BUG: Diagnostic contains: 'plain' is changed here, but the task whose loop reads it
          void stop() { plain = true; seen = true; }
          synchronized boolean isLocked() { return locked; }
          synchronized void lock() { locked = true; }
          static class Own extends Thread {
            private boolean done;
            private int i;
            @Override public void run() {
              while (i < 3) { i++; }
              while (!done) { Thread.onSpinWait(); }
            }
            // BUG: Diagnostic contains: 'done' is changed here, but the task whose loop reads it
            void finish() { done = true; }
          }
          static class InPlace implements Runnable {
            private boolean done;
            public void run() { while (!done) { finish(); } }
            void finish() { done = true; }
          }
        }
        """);
  }

  @Test
  void strictWantsToSeeThatNobodyElseUsesIt() {
    check(
        """
        @dev.pinion.annotations.Strict
        class A {
          static final class Order {
            int total;
            void setTotal(int t) { total = t; }
          }
          void unowned(ExecutorService pool, Order order) {
            // BUG: Diagnostic contains: it cannot be shown that it is safe to share
            pool.execute(() -> System.out.println(order.total));
          }
          void owned(ExecutorService pool) {
            Order order = new Order();
            order.setTotal(1);
            pool.execute(() -> System.out.println(order.total));
          }
          void frozen(ExecutorService pool, String text) {
            List<String> list = new ArrayList<>();
            list.add(text);
            pool.execute(() -> System.out.println(list.size() + text));
            System.out.println(list.size());
          }
          void eachItsOwn(ExecutorService pool, List<Order> orders) {
            for (Order order : orders) {
              // BUG: Diagnostic contains: it cannot be shown that it is safe to share
              pool.execute(() -> order.setTotal(1));
            }
          }
        }
        """);
  }
}
