package dev.pinion.checker.model;

import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.util.Context;
import dev.pinion.checker.model.StubType.Place;
import dev.pinion.checker.model.StubType.StubMethod;
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
          stub.requirePlace(),
          "class %s does not exist; correct its name or remove it"
              .formatted(stub.binaryName().replace('$', '.')));
      return;
    }
    stub.methods()
        .forEach(
            (signature, described) -> {
              MethodSymbol method = signatures.find(type, signature);
              if (method != null) {
                check(method, described);
              } else if (!isOfAnotherRelease(described.notes())) {
                problems.accept(described.requirePlace(), missing(type, signature));
              }
            });
    conditions(stub.notes(), type.type, type.toString(), stub.requirePlace());
  }

  private void check(MethodSymbol method, StubMethod described) {
    Type result = method.isConstructor() ? method.owner.type : method.getReturnType();
    conditions(described.notes(), result, result.toString(), described.requirePlace());
    described.parameters().stream()
        .flatMap(List::stream)
        .filter(note -> note.name().equals("StartedBy"))
        .flatMap(note -> note.values("value").stream())
        .filter(name -> !hasMethod(result, name))
        .forEach(
            name ->
                problems.accept(
                    described.requirePlace(),
                    "@StartedBy names '%s', but %s has no such method; correct its name"
                        .formatted(name, result.tsym)));
  }

  private boolean hasMethod(Type type, String name) {
    return type.hasTag(TypeTag.CLASS)
        && type.tsym instanceof ClassSymbol symbol
        && elements.getAllMembers(symbol).stream()
            .anyMatch(m -> m instanceof MethodSymbol && m.getSimpleName().contentEquals(name));
  }

  /** The names of type parameters in conditions. */
  private void conditions(List<Note> notes, Type declared, String declarer, Place place) {
    for (Note note : notes) {
      for (String condition : List.of("ifSend", "ifSync")) {
        for (String name : note.values(condition)) {
          if (declared.getTypeArguments().stream()
              .noneMatch(p -> p.tsym.name.contentEquals(name))) {
            problems.accept(
                place,
                "@%s names type parameter '%s', but %s declares %s"
                    .formatted(
                        note.name(),
                        name,
                        declarer,
                        declared.getTypeArguments().isEmpty()
                            ? "none"
                            : declared.getTypeArguments()));
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
        others.add(shown(type, signatures.of(method)).replace("method ", ""));
      }
    }
    return others.isEmpty()
        ? "%s declares no %s; describe it in the class that declares it"
            .formatted(type, shown(type, signature))
        : "%s declares no %s; it declares %s"
            .formatted(type, shown(type, signature), String.join(", ", others));
  }

  private static String shown(ClassSymbol type, String signature) {
    return signature.startsWith("<init>")
        ? signature.replace("<init>", type.name.toString())
        : "method " + signature;
  }
}
