package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.CompilationTestHelper;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.main.Main.Result;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every rule gets from {@link PinionCheck}, tried with rules of its own. */
class PinionCheckTest {

  /** Rejects each call; twice, as two paths of an analysis may. */
  @BugPattern(summary = "", severity = SeverityLevel.ERROR)
  public static final class EachCall extends PinionCheck {
    @Override
    void check(Unit unit, Consumer<Finding> findings) {
      for (TreePath call : unit.sights().calls()) {
        String strict = unit.isStrict(call) ? "a strict call" : "a call";
        for (int i = 0; i < 2; i++) {
          findings.accept(
              Finding.at(call)
                  .says(strict)
                  .because("it is one")
                  .where(call.getLeaf(), "this call")
                  .mend("remove it")
                  .build());
        }
      }
    }
  }

  /** Fails at each class. */
  @BugPattern(summary = "", severity = SeverityLevel.ERROR)
  public static final class Failing extends PinionCheck {
    @Override
    void check(Unit unit, Consumer<Finding> findings) {
      for (TreePath type : unit.sights().classes()) {
        unit.guard(
            type,
            () -> {
              throw new IllegalStateException("at " + ((ClassTree) type.getLeaf()).getSimpleName());
            });
      }
    }
  }

  private final CompilationTestHelper eachCall =
      CompilationTestHelper.newInstance(EachCall.class, getClass());

  @Test
  void suppressionWorksAtEveryLevel() {
    eachCall
        .addSourceLines(
            "A.java",
            """
            class A {
              // BUG: Diagnostic contains: a call
              int n = "".length();
              @SuppressWarnings("EachCall") int field = "".length();
              void m() {
                @SuppressWarnings("EachCall") int local = "".length();
                // BUG: Diagnostic contains: a call
                int other = "".length();
              }
              @SuppressWarnings("EachCall") void quiet() { Runnable r = () -> "".length(); }
              @SuppressWarnings("EachCall") static class Quiet { void m() { "".length(); } }
            }
            """)
        .doTest();
  }

  @Test
  void strictnessComesFromClassPackageAndOption() {
    eachCall
        .setArgs("-XepOpt:Pinion:StrictPackages=by.option")
        .addSourceLines(
            "by/option/sub/A.java",
            """
            package by.option.sub;
            // BUG: Diagnostic contains: a strict call
            class A { int n = "".length(); }
            """)
        .addSourceLines(
            "by/optional/A.java",
            """
            package by.optional;
            // BUG: Diagnostic contains: a call
            class A { int n = "".length(); }
            """)
        .addSourceLines(
            "declared/package-info.java", "@dev.pinion.annotations.Strict package declared;")
        .addSourceLines(
            "declared/sub/A.java",
            """
            package declared.sub;
            // BUG: Diagnostic contains: a strict call
            class A { int n = "".length(); }
            """)
        .addSourceLines(
            "B.java",
            """
            @dev.pinion.annotations.Strict class B { static class Inner {
              // BUG: Diagnostic contains: a strict call
              int n = "".length();
            } }
            """)
        .doTest();
  }

  @Test
  void findingShowsReasonLineAndMend() {
    eachCall
        .expectErrorMessage(
            "all",
            text ->
                text.contains(
                    """
                        because it is one
                          3 | int n = "".length();   this call
                        mend: remove it
                    """))
        .addSourceLines(
            "A.java",
            """
            class A {
              // BUG: Diagnostic matches: all
              int n = "".length();
            }
            """)
        .doTest();
  }

  @Test
  void internalFailureIsANoteAndCompilationGoesOn() {
    CompilationTestHelper.newInstance(Failing.class, getClass())
        .matchAllDiagnostics()
        .expectErrorMessage("A", text -> text.contains("internal failure") && text.contains("at A"))
        .expectErrorMessage("B", text -> text.contains("internal failure") && text.contains("at B"))
        .addSourceLines(
            "A.java",
            """
            // BUG: Diagnostic matches: A
            class A {}
            // BUG: Diagnostic matches: B
            class B { int n = 1; }
            """)
        .expectResult(Result.OK)
        .doTest();
  }
}
