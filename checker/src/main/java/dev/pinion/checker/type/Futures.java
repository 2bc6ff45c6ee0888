package dev.pinion.checker.type;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import org.jspecify.annotations.Nullable;

/** Which types are futures of ours, and which methods only combine futures. */
public final class Futures {
  private static final String FUTURE = "dev.pinion.future.Future";
  private static final String OURS = "dev.pinion.";

  private Futures() {}

  /** Whether values of a type are futures; the one of java.util.concurrent is none. */
  public static boolean isFuture(@Nullable Type type) {
    return type != null
        && (type.hasTag(TypeTag.CLASS) || type.hasTag(TypeTag.TYPEVAR))
        && isFuture(type.tsym instanceof ClassSymbol ? type.tsym : type.getUpperBound().tsym);
  }

  /** Whether futures are among the values that a type holds: {@code List<Future<T>>}. */
  static boolean mentionsFuture(@Nullable Type type) {
    if (type == null || isFuture(type)) {
      return type != null;
    }
    for (Type argument : type.getTypeArguments()) {
      if (mentionsFuture(argument)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the future that a method returns is made of what the method is given. */
  public static boolean combines(MethodSymbol method) {
    return method.owner.getQualifiedName().toString().startsWith(OURS);
  }

  private static boolean isFuture(Symbol symbol) {
    if (!(symbol instanceof ClassSymbol type)
        || type.getQualifiedName().toString().startsWith("java.")) {
      return false;
    }
    if (type.getQualifiedName().contentEquals(FUTURE) || isFuture(type.getSuperclass().tsym)) {
      return true;
    }
    for (Type implemented : type.getInterfaces()) {
      if (isFuture(implemented.tsym)) {
        return true;
      }
    }
    return false;
  }
}
