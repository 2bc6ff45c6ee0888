package dev.pinion.cases;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.AsyncBody;
import dev.pinion.checker.flow.KeptAcrossAwaits;
import dev.pinion.checker.unit.Unit;
import java.nio.file.Path;
import java.util.List;

/** Reports nothing; tells what the checker thinks that each await keeps. */
@BugPattern(summary = "what awaits keep", severity = BugPattern.SeverityLevel.SUGGESTION)
public final class KeptLocals extends BugChecker implements BugChecker.CompilationUnitTreeMatcher {
  private static final long serialVersionUID = 1;

  /** Hears of each await of the compilation that is running: Error Prone makes the check itself. */
  static Listener listener = (type, line, kept) -> {};

  interface Listener {
    void await(String type, long line, List<String> kept);
  }

  @Override
  public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
    Unit unit = Unit.of(state);
    for (AsyncBody body : AsyncBodies.of(unit).withAwaits()) {
      for (TreePath await : body.awaits()) {
        int call = ((JCTree) await.getLeaf()).pos; // where javac has its line from
        listener.await(
            topLevelType(tree),
            tree.getLineMap().getLineNumber(call),
            KeptAcrossAwaits.of(unit).variables(body, await).stream()
                .map(variable -> variable.name.toString())
                .toList());
      }
    }
    return Description.NO_MATCH;
  }

  /** Each case has one in a file, called as the file. */
  private static String topLevelType(CompilationUnitTree tree) {
    String file = Path.of(tree.getSourceFile().toUri()).getFileName().toString();
    String type = file.replaceFirst("\\.java$", "");
    return tree.getPackage() == null
        ? type
        : ASTHelpers.getSymbol(tree.getPackage()).getQualifiedName() + "." + type;
  }
}
