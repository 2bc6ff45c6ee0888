package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class BlockingInAsyncTest {
  @Test
  void warnsOfCallsThatBlockTheWorker() {
    CompilationTestHelper.newInstance(BlockingInAsync.class, getClass())
        .addSourceLines(
            "A.java",
            """
            import static dev.pinion.Async.*;
            import dev.pinion.future.Future;
            import dev.pinion.task.Task;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.*;
            class A {
              final Lock lock = new ReentrantLock();
              Future<Integer> m(CountDownLatch done, StampedLock stamped, ConcurrentHashMap<String, Integer> map) {
                return async(() -> {
                  // BUG: Diagnostic contains: Thread.sleep() may block the worker
                  Thread.sleep(100);
                  // BUG: Diagnostic contains: CountDownLatch.await() may block the worker
                  done.await();
                  await(Task.spawnBlocking(() -> { Thread.sleep(100); return 1; }));
                  lock.lock();
                  lock.unlock();
                  stamped.unlockRead(stamped.readLock());
                  return map.get("a");
                });
              }
              void ordinary() throws Exception { Thread.sleep(100); }
            }
            """)
        .doTest();
  }
}
