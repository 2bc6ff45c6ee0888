package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.fixes.SuggestedFixes;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.Cargo;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.Reason;
import dev.pinion.checker.type.Verdict;
import dev.pinion.checker.unit.Unit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rejects a value that may not change threads where it is handed to another one. */
@BugPattern(
    summary = "This value is handed to another thread, but its type may not change threads.",
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
    for (Cargo cargo : Cargo.of(unit)) {
      Verdict verdict =
          cargo.exact() ? capabilities.sendExactly(cargo.type()) : capabilities.send(cargo.type());
      if (verdict.holds() || cargo.type().isPrimitive()) {
        continue;
      }
      TreePath path = TreePath.getPath(unit.tree(), place(unit, cargo));
      if (path == null || !(verdict.fails() || unit.isStrict(path))) {
        continue;
      }
      Object value = cargo.variable() != null ? cargo.variable() : cargo.kind();
      if (causes.add(new Cause(cargo.site(), value))) {
        findings.accept(finding(unit, cargo, verdict, path));
      }
    }
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

  private static Finding finding(Unit unit, Cargo cargo, Verdict verdict, TreePath path) {
    String type = SuggestedFixes.prettyType(unit.state(), null, cargo.type());
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
    return finding
        .where(cargo.made(), "'" + name(cargo) + "' is declared here")
        .where(cargo.site(), "it is handed to another thread here")
        .where(cargo.use() == path.getLeaf() ? null : cargo.use(), "it is used here")
        .mend(mend(cargo.type()))
        .build();
  }

  private static String what(Cargo cargo) {
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

  private static String mend(Type type) {
    return switch (type.tsym.getQualifiedName().toString()) {
      case "dev.pinion.rc.Rc" -> "use dev.pinion.rc.Arc, which may change threads";
      case "dev.pinion.rc.Weak" -> "use the weak reference of a dev.pinion.rc.Arc";
      case "java.util.concurrent.ThreadLocalRandom" ->
          "call ThreadLocalRandom.current() in the code that uses it";
      default -> "make it inside the code that uses it, or hand over a copy of what is needed";
    };
  }
}
