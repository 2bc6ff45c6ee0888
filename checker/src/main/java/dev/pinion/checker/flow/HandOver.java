package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what a {@link BodyScan} sees handed to another thread. */
final class HandOver {
  /**
   * A call that hands something over.
   *
   * @param on what it is called on, if that has a name
   */
  record Call(ExpressionTree tree, MethodSymbol method, MethodModel model, @Nullable Place on) {}

  private final BodyScan scan;
  private final Opening opening;
  private final Scope scope;
  private final Elements elements;

  HandOver(BodyScan scan, Opening opening) {
    this.scan = scan;
    this.opening = opening;
    scope = scan.scope;
    elements = new Elements(scope);
  }

  /** A value crosses, or what lies in it where it is a collection of tasks. */
  void cross(Call call, ExpressionTree value, Position position, boolean isParallel) {
    boolean before = scan.mayOnly;
    // It may be the executor that the maker itself runs on, which takes one after the other.
    scan.mayOnly |=
        scan.side == UseScan.Side.TASK
            && scope.calls().isPlainExecutor(ASTHelpers.getReceiver(call.tree));
    if (!Code.isFunction(value)) {
      scan.scan(value, null);
    }
    if (scan.side == UseScan.Side.TASK) {
      opening.open(value);
      scan.mayOnly = before;
      return;
    }
    Frame.Argument given = scan.places.argument(value, scan.frame);
    List<Declarations.Added> tasks =
        takesAnything(call.method) ? List.of() : elements.in(given.value());
    if (!tasks.isEmpty()) {
      crossEach(call, tasks, true, given.frame(), position);
      return;
    }
    tasks = elements.behind(given.value());
    if (!tasks.isEmpty()) {
      crossEach(call, tasks, false, given.frame(), position);
      return;
    }
    boolean overlapping = position.runs() == Position.Runs.OVERLAPPING;
    add(call, given, position, scan.repeated, isParallel, overlapping, null);
  }

  /** {@code queue.put(rows)} hands over the list itself, {@code invokeAll(tasks)} its elements. */
  private static boolean takesAnything(MethodSymbol method) {
    for (VarSymbol parameter : method.getParameters()) {
      if (parameter.type.hasTag(TypeTag.TYPEVAR)) {
        return true;
      }
    }
    return false;
  }

  /** {@code tasks.forEach(pool::execute)} hands over the elements of what it is called on. */
  void crossElements(MemberReferenceTree reference, ExpressionTree tree) {
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    MethodModel model = scope.models().method(method);
    ExpressionTree collection = ASTHelpers.getReceiver(tree);
    boolean isOfElement = Code.isType(reference.getQualifierExpression());
    Position position = isOfElement && !method.isStatic() ? model.receiver() : model.parameter(0);
    if (scan.side == UseScan.Side.TASK || collection == null || !position.sending()) {
      return;
    }
    Frame.Argument given = scan.places.argument(collection, scan.frame);
    List<Declarations.Added> tasks = elements.in(given.value());
    if (tasks.isEmpty()) {
      scan.out.unseen.add(new Footprint.Unseen(tree, collection, given.frame()));
    }
    ExpressionTree on = isOfElement ? collection : reference.getQualifierExpression();
    Call call = new Call(tree, method, model, scan.places.of(on, scan.frame));
    crossEach(call, tasks, true, given.frame(), position);
  }

  /**
   * The tasks of a collection are handed over, each once for each time that it was put there.
   *
   * @param atOnce by one call; otherwise one by one
   */
  private void crossEach(
      Call call, List<Declarations.Added> tasks, boolean atOnce, Frame given, Position position) {
    for (Declarations.Added task : tasks) {
      boolean repeated = scan.repeated && !atOnce && task.again();
      boolean overlapping = atOnce && task.again();
      Frame.Argument value = new Frame.Argument(task.function(), given);
      Crossing.Taken taken = new Crossing.Taken(task, atOnce);
      add(call, value, position, repeated, false, overlapping, taken);
    }
  }

  private void add(
      Call call,
      Frame.Argument value,
      Position position,
      boolean repeated,
      boolean parallel,
      boolean overlapping,
      Crossing.@Nullable Taken taken) {
    scan.out.add(
        new Crossing(
            call.tree,
            scan.frame.anchor(call.tree),
            value.value(),
            value.frame(),
            call.method,
            call.model,
            position,
            call.on,
            repeated,
            parallel,
            overlapping,
            !scan.conditional,
            taken));
  }
}
