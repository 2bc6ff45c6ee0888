package dev.pinion.checker.model;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import org.jspecify.annotations.Nullable;

/** Methods as {@link StubType} names them: {@code submit(Callable)}. */
final class Signatures {
  private final Types types;

  Signatures(Types types) {
    this.types = types;
  }

  String of(MethodSymbol method) {
    StringBuilder signature = new StringBuilder(method.name).append('(');
    String separator = "";
    for (Type parameter : method.type.getParameterTypes()) {
      signature.append(separator).append(simpleName(types.erasure(parameter)));
      separator = ",";
    }
    return signature.append(')').toString();
  }

  /** The method or constructor of a class that has this signature, or null. */
  @Nullable MethodSymbol find(ClassSymbol type, String signature) {
    String name = signature.substring(0, signature.indexOf('('));
    for (Symbol member : type.members().getSymbolsByName(type.name.table.fromString(name))) {
      if (member instanceof MethodSymbol method && of(method).equals(signature)) {
        return method;
      }
    }
    return null;
  }

  private String simpleName(Type erased) {
    return erased.hasTag(TypeTag.ARRAY)
        ? simpleName(types.elemtype(erased)) + "[]"
        : erased.tsym.name.toString();
  }
}
