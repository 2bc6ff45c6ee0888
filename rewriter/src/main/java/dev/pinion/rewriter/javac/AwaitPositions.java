package dev.pinion.rewriter.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
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
                  unit.getLineMap().getLineNumber(positions.getStartPosition(unit, name)),
                  unit.getLineMap().getLineNumber(positions.getEndPosition(unit, name))));
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(unit, null);
    calls.put(unit.getSourceFile(), found);
  }

  /** An error at the call on this line, or at the head of the file where there is none. */
  void error(CompilationUnitTree unit, int line, String message) {
    Call nearest = null;
    for (Call call : calls.getOrDefault(unit.getSourceFile(), List.of())) {
      if (call.firstLine <= line
          && line <= call.lastLine
          && (nearest == null || isAwait(call.tree))) {
        nearest = call;
      }
    }
    if (nearest == null) {
      trees.printMessage(Diagnostic.Kind.ERROR, "line " + line + ": " + message, unit, unit);
    } else {
      trees.printMessage(Diagnostic.Kind.ERROR, message, nearest.tree, nearest.unit);
    }
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
