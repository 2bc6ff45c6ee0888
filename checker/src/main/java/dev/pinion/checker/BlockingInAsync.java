package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.AwaitedFutures;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;

/** A call that blocks the thread, in code that runs on a worker of an executor. */
@BugPattern(
    summary = "a call in an async body blocks a worker thread",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "BlockingInAsync")
public final class BlockingInAsync extends PinionCheck {
  private static final String LOCKS = "java.util.concurrent.locks.";

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    if (unit.sights().asyncs().isEmpty()) {
      return;
    }
    Models models = Models.of(unit.state());
    for (TreePath call : unit.sights().calls()) {
      TreePath code = AsyncBodies.enclosingCode(call);
      if (code != null
          && AsyncBodies.isAsyncBody(code)
          && ASTHelpers.getSymbol(call.getLeaf()) instanceof MethodSymbol method
          && blocks(method, models)) {
        findings.accept(
            Finding.at(call)
                .says("%s() may block the worker that runs this async body".formatted(name(method)))
                .because("while it blocks, no other task runs on that worker")
                .mend(
                    "await what does the same without blocking, or hand the call to threads that"
                        + " may block: await(Task.spawnBlocking(() -> …))")
                .build());
      }
    }
  }

  /** A lock is left out: held for a moment, it is no worse here than anywhere. */
  private static boolean blocks(MethodSymbol method, Models models) {
    MethodModel model = models.method(method);
    return AwaitedFutures.isBlockOn(method)
        || (model.blocking() == MethodModel.Blocking.YES
            && model.lock() == MethodModel.Lock.NONE
            && !method.owner.getQualifiedName().toString().startsWith(LOCKS));
  }

  private static String name(MethodSymbol method) {
    String owner = method.owner.getSimpleName().toString();
    return method.isConstructor() ? "new " + owner : owner + "." + method.getSimpleName();
  }
}
