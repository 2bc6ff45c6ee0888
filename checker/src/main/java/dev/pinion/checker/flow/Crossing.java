package dev.pinion.checker.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.unit.CallTrees;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value is handed to another thread.
 *
 * @param site the call that hands it over
 * @param anchor the tree of the analysed body where that happens: the site, or the in-place call it
 *     is inside of
 * @param value what is handed over
 * @param frame the method that value is written in
 * @param on the object it is handed to, such as an executor; null where it has no name
 * @param repeated the in-place call around it may run it several times
 * @param overlapping its runs overlap one another
 * @param certain a call of the method it is in hands it over, whatever the method finds
 * @param taken how it got into the collection it is taken from; null for what is in none
 * @param parallel handed to the parallel runs of a stream, which have ended when the stream has
 */
public record Crossing(
    Tree site,
    Tree anchor,
    ExpressionTree value,
    Frame frame,
    MethodSymbol method,
    MethodModel model,
    Position position,
    @Nullable Place on,
    boolean repeated,
    boolean parallel,
    boolean overlapping,
    boolean certain,
    @Nullable Taken taken)
    implements Footprint.Event {

  /**
   * A task out of a collection.
   *
   * @param atOnce with all others there, by one call; otherwise one by one
   */
  record Taken(Declarations.Added task, boolean atOnce) {}

  /** Whether the object the call is made on is what crosses: a thread that is started. */
  boolean isOfReceiver() {
    return model.receiver() == position;
  }

  /** What the call takes the value for: a {@code Runnable}; null of what is not its argument. */
  @Nullable Type expected() {
    int index = CallTrees.arguments(site).indexOf(value);
    List<Type> parameters = method.type.getParameterTypes();
    return index >= 0 && index < parameters.size() ? parameters.get(index) : null;
  }

  /** Whether the call is made to pass it on as it is, not to run it: {@code send(T message)}. */
  boolean isMessage() {
    return expected() instanceof Type.TypeVar variable
        && variable.getUpperBound().tsym.getQualifiedName().contentEquals("java.lang.Object");
  }

  /** Whether what is handed over is written in the analysed body itself. */
  boolean isOfBody() {
    return !frame.isInner();
  }

  /** Whether the call says no where it has not taken what it was given. */
  boolean mayRefuse() {
    return method.getReturnType().hasTag(TypeTag.BOOLEAN);
  }

  /** The variable that holds the executor, queue or stage a value is handed to. */
  @Nullable VarSymbol executor() {
    return on == null || isOfReceiver() ? null : on.root();
  }
}
