package dev.pinion.checker.pin;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import dev.pinion.checker.unit.OwnCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value may be: the branches of conditional and switch expressions. */
final class Choices {
  private Choices() {}

  /** The expressions that a value is chosen from. */
  static List<Tree> of(ExpressionTree value) {
    return switch (value) {
      case ParenthesizedTree inner -> of(inner.getExpression());
      case TypeCastTree cast -> of(cast.getExpression());
      case ConditionalExpressionTree choice -> {
        List<Tree> both = new ArrayList<>(of(choice.getTrueExpression()));
        both.addAll(of(choice.getFalseExpression()));
        yield both;
      }
      case SwitchExpressionTree choice -> {
        List<Tree> all = new ArrayList<>();
        for (CaseTree each : choice.getCases()) {
          if (each.getBody() instanceof ExpressionTree result) {
            all.addAll(of(result));
          }
        }
        new OwnCode() {
          @Override
          public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
            all.addAll(of(tree.getValue()));
            return null;
          }

          @Override
          public @Nullable Void visitSwitchExpression(
              SwitchExpressionTree tree, @Nullable Void unused) {
            return tree == choice ? super.visitSwitchExpression(tree, null) : null;
          }
        }.scan(choice, null);
        yield all;
      }
      default -> List.of(value);
    };
  }
}
