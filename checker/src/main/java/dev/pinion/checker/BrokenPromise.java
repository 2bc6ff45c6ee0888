package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Promise;
import dev.pinion.checker.model.TypeModel;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.TypeNames;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;

/** A promise about a method, or a claim about a class, that the source shows to be untrue. */
@BugPattern(
    summary = "a promise that the code does not keep",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "BrokenPromise")
public final class BrokenPromise extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    if (unit.sights().annotations().isEmpty()) {
      return; // nothing is promised; what is inherited is verified where it is declared
    }
    for (TreePath path : unit.sights().classes()) {
      claims(unit, path, findings);
    }
    for (PromiseBreaches.Breach breach : PromiseBreaches.of(unit)) {
      if (!breach.inherited()) {
        findings.accept(finding(breach));
      }
    }
  }

  /** {@code unchecked} needs a reason, and is needed only where the class would not pass. */
  private static void claims(Unit unit, TreePath path, Consumer<Finding> findings) {
    ClassSymbol type = ASTHelpers.getSymbol((ClassTree) path.getLeaf());
    TypeModel model = Models.of(unit.state()).type(type);
    Capabilities capabilities = Capabilities.of(unit.state());
    Promise send = model.send();
    if (send != null && send.unchecked() != null) {
      claim(path, send.unchecked(), "@Send", capabilities.verifySend(type).holds(), findings);
    }
    Promise sync = model.sync();
    if (sync != null && sync.unchecked() != null) {
      claim(path, sync.unchecked(), "@Sync", capabilities.verifySync(type).isSafe(), findings);
    }
  }

  private static void claim(
      TreePath path, String reason, String name, boolean passes, Consumer<Finding> findings) {
    if (reason.isBlank()) {
      findings.accept(
          Finding.at(path)
              .says(name + "(unchecked) gives no reason")
              .because("it is trusted and not verified, so a reader must be told why it holds")
              .mend("say why it holds: " + name + "(unchecked = \"reason\")")
              .build());
    } else if (passes) {
      findings.accept(
          Finding.at(path)
              .says(name + " needs no 'unchecked' here")
              .because("the class keeps the promise, and without it would go on being verified")
              .mend("remove the argument 'unchecked'")
              .warning()
              .build());
    }
  }

  private static Finding finding(PromiseBreaches.Breach breach) {
    return breach.inPlace()
        ? Finding.at(breach.at())
            .says(
                "'%s' is promised to run in place (@RunsInPlace), but is kept or handed on here"
                    .formatted(breach.variable().name))
            .because("callers rely on it: what the function captures is not checked there")
            .mend("call it here, or remove @RunsInPlace from the parameter")
            .build()
        : Finding.at(breach.at())
            .says(
                "the result is promised to be unshared (@Sending), but '%s' still refers to it"
                    .formatted(breach.holder().name))
            .because(
                "'%s' is not shown to be safe to share, and the caller may hand it to another thread"
                    .formatted(TypeNames.of(breach.variable().type)))
            .mend("return a copy, or remove @Sending from the result")
            .build();
  }
}
