package dev.pinion.checker.flow;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.unit.Unit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which types are futures of ours; the one of java.util.concurrent is none. */
public final class FutureTypes {
  private static final String CONTRACTS = "dev.pinion.future";
  private static final String FUTURE = "dev.pinion.future.Future";
  private static final String JOIN_HANDLE = "dev.pinion.task.JoinHandle";

  private final Types types;
  private final @Nullable Symbol future;
  private final @Nullable Symbol joinHandle;
  private final Map<TypeSymbol, Boolean> known = new HashMap<>();

  private FutureTypes(VisitorState state) {
    types = state.getTypes();
    future = entered(state, FUTURE);
    joinHandle = entered(state, JOIN_HANDLE);
  }

  public static FutureTypes of(Unit unit) {
    return unit.facts(FutureTypes.class, u -> new FutureTypes(u.state()));
  }

  /** Whether something is declared beside Future itself. */
  public static boolean isContract(Symbol symbol) {
    return Models.packageOf(symbol).fullname.contentEquals(CONTRACTS);
  }

  /** Nothing in the compilation has named a future so far: no value of this unit is one. */
  public boolean areUnknown() {
    return future == null;
  }

  public boolean isFuture(@Nullable Type type) {
    return type != null
        && future != null
        && (type.hasTag(TypeTag.CLASS) || type.hasTag(TypeTag.TYPEVAR))
        && known.computeIfAbsent(type.tsym, this::extendsFuture);
  }

  /** A handle of a task that runs whether somebody awaits the handle or not. */
  public boolean isJoinHandle(@Nullable Type type) {
    return type != null && joinHandle != null && type.tsym.isSubClass(joinHandle, types);
  }

  /** The T of a {@code Future<T>}, where it can be seen. */
  public @Nullable Type resultOf(@Nullable Type type) {
    if (!isFuture(type) || future == null) {
      return null;
    }
    Type asFuture = types.asSuper(type, future);
    return asFuture == null || asFuture.getTypeArguments().isEmpty()
        ? null
        : asFuture.getTypeArguments().head;
  }

  private boolean extendsFuture(TypeSymbol type) {
    return types.asSuper(type.type, future) != null;
  }

  /** A class that the compiler has met; asking for it does not load it. */
  public static @Nullable Symbol entered(VisitorState state, String name) {
    for (Symbol type : state.getSymtab().getClassesForName(state.getName(name))) {
      return type;
    }
    return null;
  }
}
