package dev.pinion.rewriter.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.pinion.rewriter.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Where the calls of {@code async} and {@code await} stand in the sources. javac has let go of its
 * trees when class files are written, and class files know only lines.
 */
final class AwaitPositions {
  private record Call(Tree tree, CompilationUnitTree unit, long firstLine, long lastLine) {}

  private final Trees trees;
  private final Map<JavaFileObject, List<Call>> calls = new HashMap<>();

  AwaitPositions(Trees trees) {
    this.trees = trees;
  }

  /** Remembers the calls of this file, once. */
  void record(CompilationUnitTree unit) {
    if (calls.containsKey(unit.getSourceFile())) {
      return;
    }
    List<Call> found = new ArrayList<>();
    SourcePositions positions = trees.getSourcePositions();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void unused) {
        if (isAsyncOrAwait(call)) {
          Tree name = call.getMethodSelect();
          found.add(
              new Call(
                  call,
                  unit,
                  line(unit, positions.getStartPosition(unit, name)),
                  line(unit, positions.getEndPosition(unit, name))));
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(unit, null);
    calls.put(unit.getSourceFile(), found);
  }

  /** An error at the call where the problem is, or at the head of the file if there is none. */
  void error(CompilationUnitTree unit, Problem problem) {
    Call nearest = null;
    for (Call call : calls.getOrDefault(unit.getSourceFile(), List.of())) {
      if (call.firstLine <= problem.line()
          && problem.line() <= call.lastLine
          && (nearest == null || isAwait(call.tree))) {
        nearest = call;
      }
    }
    if (nearest == null) {
      String where =
          problem.line() > 0
              ? "line " + problem.line()
              : problem.className() + ", compiled without line numbers";
      String message = "in " + where + ": " + problem.message();
      trees.printMessage(Diagnostic.Kind.ERROR, message, unit, unit);
    } else {
      trees.printMessage(Diagnostic.Kind.ERROR, problem.message(), nearest.tree, nearest.unit);
    }
  }

  /** Where javac writes no line numbers it keeps none either. */
  private static long line(CompilationUnitTree unit, long position) {
    LineMap lines = unit.getLineMap();
    return lines == null ? -1 : lines.getLineNumber(position);
  }

  private static boolean isAsyncOrAwait(MethodInvocationTree call) {
    String name = name(call);
    return name.equals("await") || name.equals("async");
  }

  private static boolean isAwait(Tree call) {
    return name((MethodInvocationTree) call).equals("await");
  }

  private static String name(MethodInvocationTree call) {
    return switch (call.getMethodSelect()) {
      case IdentifierTree identifier -> identifier.getName().toString();
      case MemberSelectTree select -> select.getIdentifier().toString();
      default -> "";
    };
  }
}
