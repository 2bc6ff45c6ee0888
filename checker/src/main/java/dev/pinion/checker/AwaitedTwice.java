package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.AwaitedFutures;
import dev.pinion.checker.flow.AwaitedFutures.Twice;
import dev.pinion.checker.flow.FutureTypes;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.report.Text;
import dev.pinion.checker.unit.Unit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A future that is awaited, or given to a task, and then again: it ends only once. */
@BugPattern(
    summary = "a future is awaited again, or given to a second task",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "AwaitedTwice")
public final class AwaitedTwice extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    if (FutureTypes.of(unit).areUnknown()) {
      return;
    }
    combined(unit, findings);
    Map<Tree, Uses> codes = new LinkedHashMap<>();
    for (TreePath call : unit.sights().calls()) {
      TreePath code = AsyncBodies.enclosingCode(call);
      if (code != null && !(code.getLeaf() instanceof ClassTree)) {
        for (VarSymbol variable : AwaitedFutures.usedUp(unit, call, code)) {
          Uses uses = codes.computeIfAbsent(code.getLeaf(), c -> new Uses(code));
          if (!uses.once.add(variable) || isInLoop(call, code)) {
            uses.again.add(variable);
          }
        }
      }
    }
    for (Uses uses : codes.values()) {
      if (!uses.again.isEmpty()) {
        unit.guard(
            uses.code,
            () -> {
              for (Twice twice : AwaitedFutures.in(unit, uses.code, uses.again)) {
                findings.accept(finding(unit, twice));
              }
            });
      }
    }
  }

  /** The futures that some code uses up, and those that it may use up again. */
  private record Uses(TreePath code, Set<VarSymbol> once, Set<VarSymbol> again) {
    Uses(TreePath code) {
      this(code, new HashSet<>(), new HashSet<>());
    }
  }

  private static boolean isInLoop(TreePath call, TreePath code) {
    for (TreePath path = call; path.getLeaf() != code.getLeaf(); path = path.getParentPath()) {
      switch (path.getLeaf().getKind()) {
        case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Futures that are combined with themselves, each where that is seen first. */
  private static void combined(Unit unit, Consumer<Finding> findings) {
    Map<TreePath, VarSymbol> twice = new LinkedHashMap<>();
    Set<Tree> around = new HashSet<>();
    for (TreePath call : unit.sights().calls()) {
      VarSymbol variable = AwaitedFutures.combinedTwice(unit, call);
      if (variable != null) {
        twice.put(call, variable);
        call.getParentPath().forEach(around::add);
      }
    }
    twice.forEach(
        (call, variable) -> {
          if (!around.contains(call.getLeaf())) {
            findings.accept(combined(call, variable));
          }
        });
  }

  private static Finding combined(TreePath call, VarSymbol variable) {
    return Finding.at(call)
        .says("'%s' is polled twice in here, but a %s ends once".formatted(variable, Text.FUTURE))
        .mend("make a future for each place, or poll it once and use its value twice")
        .build();
  }

  private static Finding finding(Unit unit, Twice twice) {
    Finding.Builder finding =
        Finding.at(unit.requirePath(twice.second()))
            .says(
                "'%s' is used up already: a %s ends once".formatted(twice.variable(), Text.FUTURE));
    if (twice.first() == twice.second()) {
      return finding
          .where(twice.second(), "each turn of the loop uses the same future")
          .mend("make the future in the loop, or await it once before the loop")
          .build();
    }
    return finding
        .where(twice.first(), "it is awaited or given away here")
        .where(twice.second(), "and used again here")
        .mend(
            "keep the value of the first await in a variable, or make a new future for the second")
        .build();
  }
}
