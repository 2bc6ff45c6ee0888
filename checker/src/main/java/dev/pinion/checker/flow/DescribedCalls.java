package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.MethodModel.Result.Execution;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of a compilation unit of which something is known, in the order of the source. Most
 * calls are none: the checks look them up once, together.
 */
public final class DescribedCalls {

  /** A call of a method or constructor that a model or an annotation speaks of. */
  public record Call(TreePath path, MethodSymbol method, MethodModel model) {}

  private final List<Call> calls = new ArrayList<>();

  /** Whether any chain of calls may run on other threads. */
  private boolean chainsLeave;

  private DescribedCalls(Unit unit) {
    Models models = Models.of(unit.state());
    for (TreePath path : unit.sights().calls()) {
      if (ASTHelpers.getSymbol(path.getLeaf()) instanceof MethodSymbol method) {
        MethodModel model = models.method(method);
        if (model != MethodModel.NONE) {
          calls.add(new Call(path, method, model));
          Execution execution = model.result().execution();
          chainsLeave |= execution == Execution.PARALLEL || execution == Execution.ELSEWHERE;
        }
      }
    }
  }

  /** Those of a unit. */
  public static List<Call> of(Unit unit) {
    return found(unit).calls;
  }

  static DescribedCalls found(Unit unit) {
    return unit.facts(DescribedCalls.class, DescribedCalls::new);
  }

  /** Whether a call by itself may hand something to another thread, wherever it stands. */
  boolean mayCross(MethodModel model) {
    if (mayCross(model.receiver())) {
      return true;
    }
    for (Position position : model.parameters()) {
      // What starts later crosses with the call that starts it.
      if (position.pinned() || (position.when() != Position.When.START && mayCross(position))) {
        return true;
      }
    }
    return false;
  }

  private boolean mayCross(Position position) {
    boolean inChain =
        position.ifParallel() || position.ifElsewhere() || position.ifResultElsewhere();
    return position.sending() && (chainsLeave || !inChain);
  }

  List<Call> calls() {
    return calls;
  }
}
