package dev.pinion.checker.library;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.pinion.checker.NotSend;
import dev.pinion.checker.NotSendAcrossAwait;
import dev.pinion.checker.SharedMutable;
import dev.pinion.checker.StaticNotSync;
import dev.pinion.checker.UseAfterSend;
import java.util.List;

/** One program against one library, by all checks of crossings at once. */
final class LibraryCase {
  private static final List<Class<? extends BugChecker>> CHECKS =
      List.of(
          NotSend.class,
          NotSendAcrossAwait.class,
          SharedMutable.class,
          StaticNotSync.class,
          UseAfterSend.class);

  private LibraryCase() {}

  /**
   * Compiles {@code class A}. A line below a comment {@code BUG: Diagnostic contains:} must be
   * rejected with that text; every other line must be accepted.
   */
  static void check(String imports, String code) {
    helper(imports, code).doTest();
  }

  /** The same for what is a preview in the JDK that runs the tests. */
  static void checkPreview(String code) {
    helper("", code)
        .setArgs("--enable-preview", "--release", String.valueOf(Runtime.version().feature()))
        .doTest();
  }

  private static CompilationTestHelper helper(String imports, String code) {
    return CompilationTestHelper.newInstance(
            ScannerSupplier.fromBugCheckerClasses(CHECKS), LibraryCase.class)
        .addSourceLines(
            "A.java",
            "import java.util.*;",
            "import java.util.concurrent.*;",
            imports,
            "class A {",
            code,
            "}");
  }
}
