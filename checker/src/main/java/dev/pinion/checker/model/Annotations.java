package dev.pinion.checker.model;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TargetType;
import com.sun.tools.javac.code.TypeAnnotationPosition;
import com.sun.tools.javac.code.TypeAnnotationPosition.TypePathEntryKind;
import com.sun.tools.javac.code.TypeTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the annotations that mean something to us from source and class files alike. */
final class Annotations {
  private static final String OURS = "dev.pinion.annotations";

  /** Simple names that mean the same in every package. */
  private static final Set<String> ANYWHERE = Set.of("ThreadSafe", "NotThreadSafe", "GuardedBy");

  /** Names that mean what we take them to mean only in these packages. */
  private static final Map<String, Set<String>> ELSEWHERE =
      Map.of(
          "Immutable",
          Set.of(
              "net.jcip.annotations",
              "javax.annotation.concurrent",
              "com.google.errorprone.annotations"),
          "SideEffectFree",
          Set.of("org.checkerframework.dataflow.qual"),
          "Pure",
          Set.of("org.checkerframework.dataflow.qual"),
          "Contract",
          Set.of("org.jetbrains.annotations"),
          "Blocking",
          Set.of("org.jetbrains.annotations"),
          "NonBlocking",
          Set.of("org.jetbrains.annotations"));

  /** What an annotation type is to us; empty where it is nothing. */
  private final Map<Symbol, String> known = new HashMap<>();

  /** On a class, a field or a method itself. */
  List<Note> declared(Symbol symbol) {
    List<Note> notes = List.of();
    for (Attribute.Compound annotation : symbol.getRawAttributes()) {
      notes = add(notes, annotation);
    }
    return notes;
  }

  /** On the type of a field. */
  List<Note> onFieldType(Symbol field) {
    return onType(List.of(), field, TargetType.FIELD, 0);
  }

  /** On a method and on the type it returns. */
  List<Note> onMethod(MethodSymbol method) {
    List<Note> notes = onType(declared(method), method, TargetType.METHOD_RETURN, 0);
    return pure(notes) ? plus(notes, new Note("Pure", Map.of())) : notes;
  }

  List<Note> onReceiver(MethodSymbol method) {
    return onType(List.of(), method, TargetType.METHOD_RECEIVER, 0);
  }

  /** On a parameter and on its type. */
  List<Note> onParameter(MethodSymbol method, int index) {
    List<Note> notes =
        index < method.params().length() ? declared(method.params().get(index)) : List.of();
    return onType(notes, method, TargetType.METHOD_FORMAL_PARAMETER, index);
  }

  /** Of any use of a type. */
  List<Note> of(List<? extends Attribute.Compound> annotations) {
    List<Note> notes = List.of();
    for (Attribute.Compound annotation : annotations) {
      notes = add(notes, annotation);
    }
    return notes;
  }

  private List<Note> onType(List<Note> notes, Symbol symbol, TargetType target, int index) {
    for (Attribute.TypeCompound annotation : symbol.getRawTypeAttributes()) {
      TypeAnnotationPosition position = annotation.position;
      if (position.type == target
          && (target != TargetType.METHOD_FORMAL_PARAMETER || position.parameter_index == index)
          && position.location.stream().allMatch(e -> e.tag == TypePathEntryKind.INNER_TYPE)) {
        notes = add(notes, annotation);
      }
    }
    return notes;
  }

  private List<Note> add(List<Note> notes, Attribute.Compound annotation) {
    String name = name(annotation.type.tsym);
    if (name.isEmpty() || notes.stream().anyMatch(n -> n.name().equals(name))) {
      return notes;
    }
    Map<String, List<String>> values = new HashMap<>();
    for (var value : annotation.values) {
      values.put(value.fst.name.toString(), texts(value.snd));
    }
    return plus(notes, new Note(name, Map.copyOf(values)));
  }

  private static List<Note> plus(List<Note> notes, Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return more;
  }

  private static boolean pure(List<Note> notes) {
    for (Note note : notes) {
      if (note.name().equals("Contract") && note.values("pure").contains("true")) {
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(Attribute value) {
    return switch (value) {
      case Attribute.Array array ->
          List.of(array.values).stream().flatMap(v -> texts(v).stream()).toList();
      case Attribute.Constant constant when constant.type.hasTag(TypeTag.BOOLEAN) ->
          List.of(String.valueOf(constant.getValue()));
      case Attribute.Constant constant -> List.of(String.valueOf(constant.value));
      default -> List.of(value.toString());
    };
  }

  /** The simple name by which we know an annotation type, or an empty text. */
  private String name(Symbol type) {
    String cached = known.get(type);
    if (cached == null) {
      cached = recognise(type);
      known.put(type, cached);
    }
    return cached;
  }

  private static String recognise(Symbol type) {
    String simple = type.getSimpleName().toString();
    @Nullable Symbol owner = type.owner;
    String packageName = owner == null ? "" : owner.getQualifiedName().toString();
    boolean ours = packageName.equals(OURS);
    boolean theirs =
        ANYWHERE.contains(simple) || ELSEWHERE.getOrDefault(simple, Set.of()).contains(packageName);
    if (simple.equals("ThreadConfined") && packageName.equals("com.facebook.infer.annotation")) {
      return "NotSend"; // bound to a thread, whichever it is
    }
    return ours || theirs ? simple : "";
  }

  /** Anything we know stands on a method, its receiver, its parameters or its result. */
  boolean mentions(MethodSymbol method) {
    for (Attribute.TypeCompound annotation : method.getRawTypeAttributes()) {
      if (!name(annotation.type.tsym).isEmpty()) {
        return true;
      }
    }
    if (anyKnown(method)) {
      return true;
    }
    for (Symbol parameter : method.params()) {
      if (anyKnown(parameter)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyKnown(Symbol symbol) {
    for (Attribute.Compound annotation : symbol.getRawAttributes()) {
      if (!name(annotation.type.tsym).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
