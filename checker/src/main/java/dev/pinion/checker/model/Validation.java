package dev.pinion.checker.model;

import com.sun.tools.javac.code.Source;
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
  private final int release;
  private final Signatures signatures;
  private final BiConsumer<Place, String> problems;

  Validation(Context context, Signatures signatures, BiConsumer<Place, String> problems) {
    this.elements = JavacElements.instance(context);
    this.release = Integer.parseInt(Source.instance(context).name);
    this.signatures = signatures;
    this.problems = problems;
  }

  /**
   * Compares what describes one package with its classes. A package that is not on the class path
   * is passed over: one model file may serve many modules.
   */
  void check(String packageName, Map<String, StubType> types) {
    if (isOnClassPath(packageName)) {
      types.values().forEach(this::check);
    }
  }

  boolean isOnClassPath(String packageName) {
    PackageSymbol owner = elements.getPackageElement(packageName);
    return owner != null && owner.members().getSymbols().iterator().hasNext();
  }

  private void check(StubType stub) {
    ClassSymbol type = elements.getTypeElement(stub.binaryName().replace('$', '.'));
    if (type == null) {
      if (isOfAnotherRelease(stub.notes())) {
        return;
      }
      problems.accept(
          stub.place(),
          "class %s does not exist; correct its name or remove it"
              .formatted(stub.binaryName().replace('$', '.')));
      return;
    }
    stub.methods()
        .forEach(
            (signature, method) -> {
              if (!signatures.declares(type, signature) && !isOfAnotherRelease(method.notes())) {
                problems.accept(method.place(), missing(type, signature));
              }
            });
    for (Note note : stub.notes()) {
      for (String condition : List.of("ifSend", "ifSync")) {
        for (String name : note.values(condition)) {
          boolean exists =
              type.getTypeParameters().stream().anyMatch(p -> p.name.contentEquals(name));
          if (!exists) {
            problems.accept(
                stub.place(),
                "@%s names type parameter '%s', but %s declares %s"
                    .formatted(note.name(), name, type, type.getTypeParameters()));
          }
        }
      }
    }
  }

  /** Whether the JDK that is compiled against need not have it. */
  private boolean isOfAnotherRelease(List<Note> notes) {
    for (Note note : notes) {
      boolean later = note.name().equals("Since") && release < Integer.parseInt(note.value("0"));
      boolean earlier = note.name().equals("Until") && release > Integer.parseInt(note.value("0"));
      if (later || earlier) {
        return true;
      }
    }
    return false;
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
