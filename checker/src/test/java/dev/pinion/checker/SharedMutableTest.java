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
}
