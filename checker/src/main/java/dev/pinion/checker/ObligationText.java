package dev.pinion.checker;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.pinion.checker.flow.SendObligation;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.report.Text;
import java.util.Objects;

/** Says why a future must be free to change threads. */
final class ObligationText {
  private ObligationText() {}

  static void explain(SendObligation obligation, Finding.Builder finding) {
    Tree tree = obligation.where().getLeaf();
    switch (obligation.kind()) {
      case HANDED_OVER ->
          finding.where(
              tree,
              "%s() hands the %s to other threads"
                  .formatted(
                      Objects.requireNonNull(ASTHelpers.getSymbol(tree)).getSimpleName(),
                      Text.FUTURE));
      case RETURNED ->
          finding.where(
              tree,
              tree instanceof MethodTree method
                  ? "%s() is not private, so the %s it returns must be free to change threads; if it is not: @NotSend Future<…>"
                      .formatted(method.getName(), Text.FUTURE)
                  : "what this lambda returns must be free to change threads");
      case STORED ->
          finding.where(
              tree,
              "this field is not private, so the %s in it must be free to change threads"
                  .formatted(Text.FUTURE));
      case AWAITED ->
          finding.where(tree, "awaited by a %s that changes threads".formatted(Text.FUTURE));
    }
  }
}
