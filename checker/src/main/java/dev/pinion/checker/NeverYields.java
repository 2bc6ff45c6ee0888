package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A loop without end or await in an async body: its worker never runs another task. */
@BugPattern(
    summary = "a loop in an async body neither ends nor awaits",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "NeverYields")
public final class NeverYields extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    for (TreePath async : unit.sights().asyncs()) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitLambdaExpression(
            LambdaExpressionTree tree, @Nullable Void unused) {
          return AsyncBodies.isAsyncBody(getCurrentPath())
              ? super.visitLambdaExpression(tree, null)
              : null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
          return null;
        }

        @Override
        public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
          loop(tree.getCondition(), tree);
          return super.visitWhileLoop(tree, null);
        }

        @Override
        public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
          loop(tree.getCondition(), tree);
          return super.visitForLoop(tree, null);
        }

        @Override
        public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
          loop(tree.getCondition(), tree);
          return super.visitDoWhileLoop(tree, null);
        }

        private void loop(@Nullable ExpressionTree condition, Tree code) {
          boolean endless = isTrue(condition) && !mayLeave(code);
          if (endless || (!(code instanceof ForLoopTree) && spins(code))) {
            findings.accept(
                Finding.at(getCurrentPath())
                    .says(
                        endless
                            ? "this loop neither ends nor awaits: the task cannot be cancelled"
                            : "this loop spins until another thread ends it, and does not await")
                    .because("its worker never gets to run another task")
                    .mend(
                        "await in the loop, Task.yieldNow() if nothing else, or hand it to"
                            + " Task.spawnBlocking(…)")
                    .build());
          }
        }
      }.scan(async, null);
    }
  }

  private static boolean isTrue(@Nullable ExpressionTree condition) {
    return condition == null
        || Boolean.TRUE.equals(ASTHelpers.constValue(condition, Boolean.class));
  }

  /** It says itself that it has nothing to do but wait. */
  private static boolean spins(Tree code) {
    boolean[] hints = {false};
    boolean[] awaits = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        hints[0] |=
            method.owner.getQualifiedName().contentEquals("java.lang.Thread")
                && (method.name.contentEquals("onSpinWait") || method.name.contentEquals("yield"));
        awaits[0] |= method.name.contentEquals("await");
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(code, null);
    return hints[0] && !awaits[0];
  }

  private static boolean mayLeave(Tree code) {
    boolean[] leaves = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        leaves[0] |=
            tree instanceof ReturnTree
                || tree instanceof BreakTree
                || tree instanceof ThrowTree
                || tree instanceof YieldTree;
        return leaves[0] ? null : super.scan(tree, null);
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        leaves[0] |= ASTHelpers.getSymbol(tree).name.contentEquals("await");
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(code, null);
    return leaves[0];
  }
}
