package dev.pinion.checker.type;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.stream.Collectors;

/**
 * Types as a reader would write them: without packages, except where two Futures could be meant.
 */
public final class TypeNames {
  private TypeNames() {}

  public static String of(Type type) {
    if (type.hasTag(TypeTag.ARRAY)) {
      return of(((Type.ArrayType) type).getComponentType()) + "[]";
    }
    if (type instanceof Type.CapturedType captured) {
      return of(captured.wildcard);
    }
    if (type instanceof Type.WildcardType wildcard) {
      return wildcard.isUnbound() ? "?" : wildcard.kind + of(wildcard.type);
    }
    if (!type.hasTag(TypeTag.CLASS) || type.isCompound()) {
      return type.tsym.name.isEmpty() ? type.toString() : type.tsym.name.toString();
    }
    String name = of(type.tsym);
    return type.getTypeArguments().isEmpty()
        ? name
        : type.getTypeArguments().stream()
            .map(TypeNames::of)
            .collect(Collectors.joining(", ", name + "<", ">"));
  }

  private static String of(Symbol type) {
    if (type.name.isEmpty()) {
      return "anonymous class";
    }
    if (type.name.contentEquals("Future")) {
      return type.getQualifiedName().toString();
    }
    boolean nested = type.owner instanceof Symbol.ClassSymbol && type.owner.kind.isValid();
    return nested && !type.owner.name.isEmpty() && type.owner instanceof Symbol.ClassSymbol owner
        ? of(owner) + "." + type.name
        : type.name.toString();
  }
}
