package dev.pinion.checker.model;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.util.Context;
import dev.pinion.checker.model.StubType.Place;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Finds what library models name that does not exist. */
final class Validation {
  private final JavacElements elements;
  private final Signatures signatures;
  private final BiConsumer<Place, String> problems;

  Validation(Context context, Signatures signatures, BiConsumer<Place, String> problems) {
    this.elements = JavacElements.instance(context);
    this.signatures = signatures;
    this.problems = problems;
  }

  /**
   * Compares what describes one package with its classes. A package that is not on the class path
   * is passed over: one model file may serve many modules.
   */
  void check(String packageName, Map<String, StubType> types) {
    PackageSymbol owner = elements.getPackageElement(packageName);
    if (owner == null || !owner.members().getSymbols().iterator().hasNext()) {
      return;
    }
    types.values().forEach(this::check);
  }

  private void check(StubType stub) {
    ClassSymbol type = elements.getTypeElement(stub.binaryName().replace('$', '.'));
    if (type == null) {
      problems.accept(
          stub.place(),
          "class %s does not exist; correct its name or remove it"
              .formatted(stub.binaryName().replace('$', '.')));
      return;
    }
    stub.methods()
        .forEach(
            (signature, method) -> {
              if (!signatures.declares(type, signature)) {
                problems.accept(method.place(), missing(type, signature));
              }
            });
    for (Note note : stub.notes()) {
      for (List<String> names : note.values().values()) {
        for (String name : names) {
          boolean exists =
              type.getTypeParameters().stream().anyMatch(p -> p.name.contentEquals(name));
          if (!exists && !note.values("unchecked").contains(name)) {
            problems.accept(
                stub.place(),
                "@%s names type parameter '%s', but %s declares %s"
                    .formatted(note.name(), name, type, type.getTypeParameters()));
          }
        }
      }
    }
  }

  private String missing(ClassSymbol type, String signature) {
    String name = signature.substring(0, signature.indexOf('('));
    TreeSet<String> others = new TreeSet<>();
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol method && method.name.contentEquals(name)) {
        others.add(signatures.of(method));
      }
    }
    return others.isEmpty()
        ? "%s declares no method %s; describe it in the class that declares it"
            .formatted(type, signature)
        : "%s declares no method %s; it declares %s"
            .formatted(type, signature, String.join(", ", others));
  }
}
