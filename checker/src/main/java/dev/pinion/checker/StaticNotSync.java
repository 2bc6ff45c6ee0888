package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.flow.Access;
import dev.pinion.checker.flow.SharedStatic;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.type.Reason;
import dev.pinion.checker.type.TypeNames;
import dev.pinion.checker.unit.Unit;
import java.util.Objects;
import java.util.function.Consumer;

/** Rejects a static that every thread can reach and that is not safe to share. */
@BugPattern(
    summary = "every thread can reach this static, and it is not safe to share",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "StaticNotSync")
public final class StaticNotSync extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    for (SharedStatic shared : SharedStatic.of(unit)) {
      findings.accept(
          shared.write() == null
              ? unreadable(unit, shared)
              : written(unit, shared, shared.write()));
    }
  }

  private static Finding unreadable(Unit unit, SharedStatic shared) {
    String name = shared.variable().getSimpleName().toString();
    TreePath path = unit.requirePath(shared.declaration());
    Finding.Builder finding = Finding.at(path);
    if (shared.verdict().reasons().size() > 1 && !unit.isStrict(path)) {
      finding.warning(); // the class may keep what is unsafe in it under a lock of its own
    }
    return finding
        .says(
            "every thread can reach static '%s', but %s is not safe even to read by several threads (it is not @Sync)"
                .formatted(name, TypeNames.of(shared.type())))
        .because(shared.verdict().reasons().stream().map(Reason::text).toList())
        .mend(mend(shared.type(), name))
        .build();
  }

  private static Finding written(Unit unit, SharedStatic shared, Access write) {
    String name = shared.variable().getSimpleName().toString();
    Tree crossing = Objects.requireNonNull(shared.crossing()).site();
    return Finding.at(unit.requirePath(write.tree()))
        .warning()
        .says(
            "static '%s' is changed by code that runs on another thread, and nothing orders that"
                .formatted(name))
        .because(
            write.part() == Access.Part.SLOT
                ? "'%s' is a plain static: other threads may not see the change".formatted(name)
                : "%s is plain data: it may be read by many threads or written by one"
                    .formatted(TypeNames.of(shared.type())))
        .where(shared.declaration(), "'" + name + "' is declared here")
        .where(crossing, "the code is handed to another thread here")
        .where(write.tree(), "it changes '" + name + "' here")
        .mend(
            "guard every use of '%s' with one lock, or use a type that is safe to share"
                .formatted(name))
        .build();
  }

  private static String mend(Type type, String name) {
    return switch (type.tsym.getQualifiedName().toString()) {
      case "java.text.SimpleDateFormat", "java.text.DateFormat" ->
          "use a java.time.format.DateTimeFormatter, which is safe to share";
      case "java.util.regex.Matcher" ->
          "keep the Pattern in the static, and make a Matcher for each use";
      default ->
          "make one for each use or each thread, or guard every use of '%s' with one lock"
              .formatted(name);
    };
  }
}
