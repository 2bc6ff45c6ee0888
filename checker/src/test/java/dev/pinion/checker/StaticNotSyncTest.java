package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class StaticNotSyncTest {
  private static final String IMPORTS =
      """
      import dev.pinion.annotations.Sending;
      import java.text.SimpleDateFormat;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.regex.Pattern;
      """;

  private void check(String code) {
    CompilationTestHelper.newInstance(StaticNotSync.class, getClass())
        .addSourceLines("A.java", IMPORTS + code)
        .doTest();
  }

  @Test
  void rejectsStaticThatIsNotSafeEvenToRead() {
    check(
        """
        class A {
          // BUG: Diagnostic contains: SimpleDateFormat is not safe even to read
          static final SimpleDateFormat BAD = new SimpleDateFormat("y");
          static final Pattern PATTERN = Pattern.compile("");
          static final ThreadLocal<SimpleDateFormat> OWN =
              ThreadLocal.withInitial(() -> new SimpleDateFormat("y"));
        }
        """);
  }

  @Test
  void oneLockAroundEachUseIsEnough() {
    check(
        """
        class A {
          private static final SimpleDateFormat LOCKED = new SimpleDateFormat("y");
          private static final SimpleDateFormat INSIDE = new SimpleDateFormat("y");
          // BUG: Diagnostic contains: HALF
          private static final SimpleDateFormat HALF = new SimpleDateFormat("y");
          static String locked(Date d) { synchronized (LOCKED) { return LOCKED.format(d); } }
          static synchronized String outer(Date d) { return inner(d); }
          private static String inner(Date d) { return INSIDE.format(d); }
          static String half(Date d) { synchronized (HALF) { return HALF.format(d); } }
          static String open(Date d) { return HALF.format(d); }
        }
        """);
  }

  @Test
  void warnsOfStaticThatATaskChanges() {
    check(
        """
        class A {
          static int plain;
          static volatile int seen;
          static final Map<String, String> MAP = new HashMap<>();
          static final Map<String, String> SAFE = new ConcurrentHashMap<>();
          static final Map<String, String> READ = new HashMap<>();
          void run(ExecutorService pool) {
            pool.execute(() -> READ.size());
            pool.execute(() -> { seen = 1; });
            pool.execute(() -> SAFE.put("", ""));
            // BUG: Diagnostic contains: static 'plain' is changed by code that runs on another thread
            pool.execute(() -> { plain = 1; });
            // BUG: Diagnostic contains: static 'MAP' is changed
            pool.execute(() -> MAP.put("", ""));
          }
        }
        """);
  }
}
