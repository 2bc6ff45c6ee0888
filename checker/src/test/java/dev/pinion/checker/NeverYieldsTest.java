package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class NeverYieldsTest {
  @Test
  void warnsOfLoopsThatNeitherEndNorAwait() {
    CompilationTestHelper.newInstance(NeverYields.class, getClass())
        .addSourceLines(
            "A.java",
            """
            import static dev.pinion.Async.*;
            import dev.pinion.future.*;
            class A {
              int n;
              Future<Integer> spins() {
                return async(() -> {
                  // BUG: Diagnostic contains: neither ends nor awaits
                  while (true) { n++; }
                });
              }
              Future<Integer> forEver() {
                return async(() -> {
                  // BUG: Diagnostic contains: neither ends nor awaits
                  for (;;) { n++; }
                });
              }
              Future<Integer> yields(Future<Integer> f) {
                return async(() -> { while (true) { n++; await(f); } });
              }
              Future<Integer> ends() {
                return async(() -> { while (true) { if (n++ > 9) { return n; } } });
              }
              Future<Integer> bounded() {
                return async(() -> { for (int i = 0; i < n; i++) { n--; } return n; });
              }
              void thread() { new Thread(() -> { while (true) { n++; } }).start(); }
            }
            """)
        .doTest();
  }
}
