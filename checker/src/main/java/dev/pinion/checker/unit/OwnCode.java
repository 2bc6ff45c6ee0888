package dev.pinion.checker.unit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scans what a method or lambda does itself: lambdas and classes in it are passed over. */
public abstract class OwnCode extends TreeScanner<@Nullable Void, @Nullable Void> {

  /** What some code returns, expression by expression; nothing without code. */
  public static List<ExpressionTree> returned(@Nullable Tree code) {
    List<ExpressionTree> found = new ArrayList<>();
    new OwnCode() {
      @Override
      public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        if (tree.getExpression() != null) {
          found.add(tree.getExpression());
        }
        return null;
      }
    }.scan(code, null);
    return found;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }
}
