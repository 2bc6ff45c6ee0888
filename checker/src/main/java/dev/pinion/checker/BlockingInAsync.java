package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.FutureTypes;
import dev.pinion.checker.flow.WorkerCode;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call that blocks the thread, in code that runs on a worker of an executor. */
@BugPattern(
    summary = "a call in an async body blocks a worker thread",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "BlockingInAsync")
public final class BlockingInAsync extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    if (FutureTypes.of(unit).areUnknown()) {
      return;
    }
    WorkerCode workers = WorkerCode.of(unit);
    for (TreePath call : unit.sights().calls()) {
      if (workers.isAround(call)
          && ASTHelpers.getSymbol(call.getLeaf()) instanceof MethodSymbol method) {
        if (workers.blocks(call)) {
          findings.accept(finding(call, method, null));
        } else {
          Tree blocker = workers.blockerIn(method);
          if (blocker != null) {
            findings.accept(finding(call, method, blocker));
          }
        }
      }
    }
  }

  private static Finding finding(TreePath call, MethodSymbol method, @Nullable Tree blocker) {
    Finding.Builder finding =
        Finding.at(call)
            .says(
                "%s() may block the worker that runs %s"
                    .formatted(
                        name(method),
                        isInAsyncBody(call) ? "this async body" : "this code of a future"))
            .because("while it blocks, no other task runs on that worker");
    if (blocker != null && ASTHelpers.getSymbol(blocker) instanceof MethodSymbol deep) {
      finding.where(blocker, "%s() blocks here".formatted(name(deep)));
    }
    return finding
        .mend(
            "await what does the same without blocking, or hand the call to threads that"
                + " may block: await(Task.spawnBlocking(() -> …))")
        .build();
  }

  private static boolean isInAsyncBody(TreePath call) {
    for (TreePath code = AsyncBodies.enclosingCode(call);
        code != null;
        code = AsyncBodies.enclosingCode(code)) {
      if (AsyncBodies.isAsyncBody(code)) {
        return true;
      }
    }
    return false;
  }

  private static String name(MethodSymbol method) {
    String owner = method.owner.getSimpleName().toString();
    return method.isConstructor() ? "new " + owner : owner + "." + method.getSimpleName();
  }
}
