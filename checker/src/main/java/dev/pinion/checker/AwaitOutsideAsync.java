package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Sights;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code await} with no async body directly around it: nothing could suspend there. */
@BugPattern(
    summary = "await must stand directly in an async body",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "AwaitOutsideAsync")
public final class AwaitOutsideAsync extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    AsyncBodies.of(unit).strayAwaits().forEach(await -> findings.accept(stray(await)));
    for (TreePath reference : unit.sights().references()) {
      if (ASTHelpers.getSymbol(reference.getLeaf()) instanceof MethodSymbol method
          && Sights.isAwait(method)) {
        findings.accept(
            Finding.at(reference)
                .says("await cannot be passed on as a function: whoever calls it cannot suspend")
                .mend("await the futures in a loop directly in the async body")
                .build());
      }
    }
  }

  private static Finding stray(TreePath await) {
    TreePath code = AsyncBodies.enclosingCode(await);
    TreePath body = enclosingBody(code);
    Finding.Builder finding = Finding.at(await);
    if (body != null && code != null) {
      finding
          .says("await must stand directly in the async body, not in code nested in it")
          .because(nested(code) + " is called by others, who cannot suspend at its awaits")
          .where(body.getLeaf(), "the async body begins here")
          .where(code.getLeaf(), "the nested code begins here")
          .where(await.getLeaf(), "this await is not the async body's own")
          .mend(
              "write the loop or branch in the async body itself, or make the nested code a"
                  + " dev.pinion.future.Future of its own with async(() -> …) and await that");
    } else {
      finding
          .says("await outside an async body: %s cannot suspend".formatted(describe(code)))
          .mend(
              "put the code into async(() -> …) and return the dev.pinion.future.Future, or at the"
                  + " edge of the program drive it with AsyncRuntime.blockOn");
    }
    return finding.build();
  }

  private static @Nullable TreePath enclosingBody(@Nullable TreePath from) {
    for (TreePath path = from; path != null; path = AsyncBodies.enclosingCode(path)) {
      if (AsyncBodies.isAsyncBody(path)) {
        return path;
      }
    }
    return null;
  }

  private static String nested(TreePath code) {
    return code.getLeaf() instanceof LambdaExpressionTree ? "this lambda" : "this nested class";
  }

  private static String describe(@Nullable TreePath code) {
    if (code != null && code.getLeaf() instanceof MethodTree method) {
      return method.getReturnType() == null
          ? "a constructor"
          : "the method %s()".formatted(method.getName());
    }
    return code != null && code.getLeaf() instanceof LambdaExpressionTree
        ? "an ordinary lambda"
        : "an initializer";
  }
}
