package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.model.Promise;
import dev.pinion.checker.model.TypeModel;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An override or subclass that takes back what users of its supertype rely on. */
@BugPattern(
    summary = "an override takes back a promise of what it overrides",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "WeakenedOverride")
public final class WeakenedOverride extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    for (PromiseBreaches.Breach breach : PromiseBreaches.of(unit)) {
      if (breach.inherited()) {
        findings.accept(finding(breach));
      }
    }
    if (unit.sights().annotations().isEmpty()) {
      return; // nothing else is taken back without saying so
    }
    for (TreePath path : unit.sights().classes()) {
      subclass(unit, path, findings);
      for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
        if (member instanceof MethodTree) {
          override(Models.of(unit.state()), new TreePath(path, member), findings);
        }
      }
    }
  }

  /** What is promised above is not repeated here, and not done. */
  private static Finding finding(PromiseBreaches.Breach breach) {
    return breach.inPlace()
        ? Finding.at(breach.method())
            .says(
                "'%s' runs in place (@RunsInPlace) in the method that is overridden, but not here"
                    .formatted(breach.variable().name))
            .because("callers see only the method that is overridden, and rely on its promise")
            .where(breach.at().getLeaf(), "it is kept or handed on here")
            .mend("call it here, or remove @RunsInPlace from the method that is overridden")
            .build()
        : Finding.at(breach.method())
            .says(
                "the result is unshared (@Sending) in the method that is overridden, but not here")
            .because("callers see only the method that is overridden, and may hand the result on")
            .where(breach.at().getLeaf(), "'%s' still refers to it".formatted(breach.holder().name))
            .mend("return a copy, or remove @Sending from the method that is overridden")
            .build();
  }

  private static void subclass(Unit unit, TreePath path, Consumer<Finding> findings) {
    Models models = Models.of(unit.state());
    ClassSymbol type = ASTHelpers.getSymbol((ClassTree) path.getLeaf());
    TypeModel own = models.type(type);
    if (!own.notSend() && !own.notSync()) {
      return;
    }
    for (Type supertype : unit.state().getTypes().closure(type.type)) {
      TypeModel model = models.type((ClassSymbol) supertype.tsym);
      if (own.notSend() && isDeclared(model.send())) {
        findings.accept(subclass(path, type, supertype, "@NotSend", "@Send"));
      } else if (own.notSync() && isDeclared(model.sync())) {
        findings.accept(subclass(path, type, supertype, "@NotSync", "@Sync"));
      }
    }
  }

  private static boolean isDeclared(@Nullable Promise promise) {
    return promise != null && promise.origin() == Promise.Origin.DECLARED;
  }

  private static Finding subclass(
      TreePath path, ClassSymbol type, Type supertype, String taken, String promise) {
    return Finding.at(path)
        .says(
            "'%s' is %s, but as a '%s' it has promised %s"
                .formatted(type.name, taken, supertype.tsym.name, promise))
        .because("whoever holds it as a '%s' relies on that".formatted(supertype.tsym.name))
        .mend("remove " + taken + ", or the promise of the supertype")
        .build();
  }

  private static void override(Models models, TreePath path, Consumer<Finding> findings) {
    MethodSymbol method = ASTHelpers.getSymbol((MethodTree) path.getLeaf());
    MethodModel own = models.declared(method);
    if (own.equals(MethodModel.NONE) || !models.isOverride(method)) {
      return;
    }
    MethodModel promised = models.overridden(method);
    if (own.result().notSend() && !promised.result().notSend()) {
      findings.accept(weaker(path, "the result is @NotSend", "callers may hand it on"));
    }
    if (own.result().notSync() && !promised.result().notSync()) {
      findings.accept(weaker(path, "the result is @NotSync", "callers may share it"));
    }
    position(path, "the receiver", own.receiver(), promised.receiver(), findings);
    for (int i = 0; i < method.params().size(); i++) {
      String name = "'" + method.params().get(i).name + "'";
      position(path, name, own.parameter(i), promised.parameter(i), findings);
    }
  }

  /** What an override asks of its callers beyond what they know of. */
  private static void position(
      TreePath path, String what, Position own, Position promised, Consumer<Finding> findings) {
    if (own.sending() && !promised.sending()) {
      String relied =
          promised.runsInPlace()
              ? "callers rely on its running in place (@RunsInPlace)"
              : "callers may go on using it";
      findings.accept(weaker(path, what + " is @Sending", relied));
    }
    if (own.pinned() && !promised.pinned()) {
      findings.accept(weaker(path, what + " is @Pinned", "callers may move it"));
    }
  }

  private static Finding weaker(TreePath path, String added, String relied) {
    return Finding.at(path)
        .says(added + " here, but not in the method that is overridden")
        .because(relied + ": they see only the method that is overridden")
        .mend("remove the annotation here, or add it to the method that is overridden")
        .build();
  }
}
