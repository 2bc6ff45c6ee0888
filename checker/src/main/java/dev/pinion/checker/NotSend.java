package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeVariableSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.AsyncBody;
import dev.pinion.checker.flow.Cargo;
import dev.pinion.checker.flow.Kept;
import dev.pinion.checker.flow.KeptAcrossAwaits;
import dev.pinion.checker.flow.Requirements;
import dev.pinion.checker.flow.Requirements.Requirement;
import dev.pinion.checker.flow.SendObligation;
import dev.pinion.checker.flow.SendObligations;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.report.Text;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.Futures;
import dev.pinion.checker.type.Reason;
import dev.pinion.checker.type.TypeNames;
import dev.pinion.checker.type.Verdict;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Rejects a value that may not change threads where it is handed to another one. */
@BugPattern(
    summary = "a value is handed to another thread, and its type may not change threads",
    severity = SeverityLevel.ERROR,
    link = PinionCheck.PAGES + "NotSend",
    linkType = BugPattern.LinkType.CUSTOM)
public final class NotSend extends PinionCheck {

  /** What one report says; a value that crosses twice in one call is one cause. */
  private record Cause(Tree site, Object value) {}

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    Capabilities capabilities = Capabilities.of(unit.state());
    Set<Cause> causes = new HashSet<>();
    Set<Tree> rejected = new HashSet<>();
    List<Cargo> variables = new ArrayList<>();
    for (Cargo cargo : Cargo.of(unit)) {
      Verdict verdict = verdict(capabilities, cargo);
      if (verdict.holds()
          || cargo.type().isPrimitive()
          || (verdict.isUnknown() && capabilities.sync(cargo.type()).isSafe())) {
        continue;
      }
      TreePath path = unit.path(place(unit, cargo));
      if (path == null || !(verdict.fails() || unit.isStrict(path))) {
        continue;
      }
      if (cargo.kind() == Cargo.Kind.VALUE
          && Futures.isFuture(cargo.type())
          && rejected.contains(cargo.site())) {
        continue; // what is wrong with a future is what it captured
      }
      if (variables.stream().anyMatch(other -> isOuterOf(unit, other, cargo))) {
        continue; // what is wrong with an inner object is what its outer one holds
      }
      rejected.add(cargo.site());
      if (cargo.variable() != null) {
        variables.add(cargo);
      }
      Object value = cargo.variable() != null ? cargo.variable() : cargo.kind();
      // What is not known of a field is not known wherever it is used: one declaration mends it.
      boolean everywhere = verdict.isUnknown() && cargo.kind() == Cargo.Kind.FIELD;
      if (causes.add(new Cause(everywhere ? unit.tree() : cargo.site(), value))) {
        findings.accept(finding(cargo, verdict, path));
      }
    }
    for (Requirement position : Requirements.of(unit)) {
      if (!position.shared() && (position.fails() || unit.isStrict(position.value()))) {
        findings.accept(finding(position));
      }
    }
    for (AsyncBody body : AsyncBodies.of(unit).withAwaits()) {
      unit.guard(body.path(), () -> kept(unit, body, findings));
    }
  }

  /** Whether a field is one that an object in a variable reaches through its outer object. */
  private static boolean isOuterOf(Unit unit, Cargo inner, Cargo field) {
    Types types = unit.state().getTypes();
    return field.kind() == Cargo.Kind.FIELD
        && field.variable() != null
        && !field.via().isEmpty()
        && inner.site() == field.site()
        && inner.type().tsym instanceof ClassSymbol type
        && type.hasOuterInstance()
        && type.isSubClass(field.via().getLast().owner, types)
        && type.type.getEnclosingType().tsym.isSubClass(field.variable().owner, types);
  }

  /** What is not known by its type may be known by what it was made from. */
  private static Verdict verdict(Capabilities capabilities, Cargo cargo) {
    Verdict verdict =
        cargo.exact() ? capabilities.sendExactly(cargo.type()) : capabilities.send(cargo.type());
    for (ExpressionTree origin : cargo.origins()) {
      verdict = verdict.isUnknown() ? capabilities.send(origin) : verdict;
    }
    return verdict;
  }

  /** A requirement that somebody wrote down. */
  private static Finding finding(Requirement position) {
    String type = TypeNames.of(position.type());
    return Finding.at(position.value())
        .says(
            "%s is declared @Send, but %s"
                .formatted(
                    position.required(),
                    position.fails()
                        ? "this " + type + " may not change threads"
                        : "it cannot be shown that this " + type + " may change threads"))
        .because(position.reasons().stream().map(Reason::text).toList())
        .mend(mend(position.type(), position.fails() ? List.of() : position.reasons()))
        .build();
  }

  /** A future out of a private method is judged where it is used, with all that it keeps. */
  private static void kept(Unit unit, AsyncBody body, Consumer<Finding> findings) {
    SendObligation obligation = SendObligations.of(unit).of(body).orElse(null);
    if (obligation == null || !obligation.viaPrivate() || obligation.isAwaited()) {
      return;
    }
    for (Kept kept : KeptAcrossAwaits.of(unit).notSend(body)) {
      if (kept.verdict().fails() || unit.isStrict(obligation.where())) {
        String type = TypeNames.of(kept.type());
        Finding.Builder finding =
            Finding.at(obligation.where())
                .says(
                    "this %s keeps %s across an await, but %s may not change threads"
                        .formatted(Text.FUTURE, name(kept), type))
                .because(kept.verdict().reasons().stream().map(Reason::text).toList())
                .where(kept.value(), name(kept) + " is made here")
                .where(kept.await().getLeaf(), "it is kept across this await")
                .where(kept.laterUse(), "and used here")
                .mend(mend(kept.type(), unknown(kept.verdict())));
        ObligationText.explain(obligation, finding);
        findings.accept(finding.build());
        return;
      }
    }
  }

  private static String name(Kept kept) {
    return kept.variable() == null ? "a value" : "'" + kept.variable().getSimpleName() + "'";
  }

  /** Where it is reported: what is handed over, or the mention in it where that fits in a line. */
  private static Tree place(Unit unit, Cargo cargo) {
    LineMap lines = unit.tree().getLineMap();
    boolean near = cargo.via().isEmpty() && line(lines, cargo.use()) == line(lines, cargo.value());
    return near ? cargo.use() : cargo.value();
  }

  private static long line(LineMap lines, Tree tree) {
    return lines.getLineNumber(((JCTree) tree).getPreferredPosition());
  }

  private static Finding finding(Cargo cargo, Verdict verdict, TreePath path) {
    String type = TypeNames.of(cargo.type());
    Finding.Builder finding =
        Finding.at(path)
            .says(
                what(cargo)
                    + (verdict.fails()
                        ? ", but " + type + " may not change threads"
                        : ", but it cannot be shown that " + type + " may change threads"))
            .because(verdict.reasons().stream().map(Reason::text).toList());
    if (!cargo.via().isEmpty()) {
      finding.because(
          "the code that crosses calls "
              + cargo.via().stream()
                  .map(MethodSymbol::getSimpleName)
                  .map(name -> name + "()")
                  .collect(Collectors.joining(", which calls ")));
    }
    if (cargo.obligation() == null) {
      finding.where(cargo.site(), "it is handed to another thread here");
    } else {
      ObligationText.explain(cargo.obligation(), finding);
    }
    return finding
        .where(cargo.made(), "'" + name(cargo) + "' is declared here")
        .where(cargo.use() == path.getLeaf() ? null : cargo.use(), "it is used here")
        .mend(mend(cargo.type(), unknown(verdict)))
        .build();
  }

  private static String what(Cargo cargo) {
    if (cargo.obligation() != null && cargo.kind() == Cargo.Kind.VALUE) {
      return "this %s must be free to change threads".formatted(Text.FUTURE);
    }
    if (cargo.obligation() != null && cargo.kind() != Cargo.Kind.RESULT) {
      return "'%s' is captured by a %s that must be free to change threads"
          .formatted(name(cargo), Text.FUTURE);
    }
    return switch (cargo.kind()) {
      case CAPTURED -> "'" + name(cargo) + "' is captured by code that runs on another thread";
      case FIELD -> "field '" + name(cargo) + "' is used by code that runs on another thread";
      case RECEIVER -> "this method reference carries its receiver to another thread";
      case VALUE -> "this value is handed to another thread";
      case RESULT -> "the result of this task is handed back to another thread";
    };
  }

  private static String name(Cargo cargo) {
    return cargo.variable() == null ? "" : cargo.variable().getSimpleName().toString();
  }

  private static List<Reason> unknown(Verdict verdict) {
    return verdict.isUnknown() ? verdict.reasons() : List.of();
  }

  /**
   * @param unknown why it is not known, from the value's type to the type that is not
   */
  private static String mend(Type type, List<Reason> unknown) {
    Symbol open = unknown.isEmpty() ? null : unknown.get(unknown.size() - 1).element();
    if (open instanceof TypeVariableSymbol) {
      return "declare the type parameter @Send: <@Send %s>".formatted(open.name);
    }
    if (open instanceof ClassSymbol declared) {
      String name = TypeNames.of(declared.type).replaceFirst("<.*", "");
      return isSource(declared)
          ? "declare '%s' @Send, so that its classes have to be".formatted(name)
          : "declare it '@Send %s' where it is kept, so that what is stored there has to be"
              .formatted(name);
    }
    return switch (type.tsym.getQualifiedName().toString()) {
      case "dev.pinion.rc.Rc" -> "use dev.pinion.rc.Arc, which may change threads";
      case "dev.pinion.rc.Weak" -> "use the weak reference of a dev.pinion.rc.Arc";
      case "java.util.concurrent.ThreadLocalRandom" ->
          "call ThreadLocalRandom.current() in the code that uses it";
      default -> "make it inside the code that uses it, or hand over a copy of what is needed";
    };
  }

  private static boolean isSource(ClassSymbol type) {
    return type.classfile == null || type.classfile.getKind() == JavaFileObject.Kind.SOURCE;
  }
}
