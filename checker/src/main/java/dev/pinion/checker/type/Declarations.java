package dev.pinion.checker.type;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.code.Types.UniqueType;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be seen of classes: their fields, their source, how they use what they hold. */
final class Declarations {
  private final Types types;
  private final Symtab symbols;
  private final Models models;
  private final JavacTrees trees;

  /** What the source of an outermost class shows; empty for class files. */
  private final Map<ClassSymbol, SourceFacts> sources = new HashMap<>();

  Declarations(VisitorState state) {
    types = state.getTypes();
    symbols = state.getSymtab();
    models = Models.of(state);
    trees = JavacTrees.instance(state.context);
  }

  Types types() {
    return types;
  }

  Models models() {
    return models;
  }

  UniqueType unique(Type type) {
    return new UniqueType(type, types);
  }

  boolean isObject(Type type) {
    return type.tsym == symbols.objectType.tsym;
  }

  boolean pinned(Type type) {
    if (models.use(type).pinned()) {
      return true;
    }
    return type.hasTag(TypeTag.CLASS)
        && types.closure(type).stream()
            .anyMatch(t -> t.tsym instanceof ClassSymbol c && models.type(c).pinned());
  }

  /** The type's arguments for type parameters with these names. */
  List<Type> arguments(Type type, List<String> names) {
    List<Type> arguments = new ArrayList<>(names.size());
    List<Type> parameters = type.tsym.type.getTypeArguments();
    for (int i = 0; i < parameters.size() && i < type.getTypeArguments().size(); i++) {
      if (names.contains(parameters.get(i).tsym.name.toString())) {
        arguments.add(type.getTypeArguments().get(i));
      }
    }
    return arguments;
  }

  /** A permitted subtype with the arguments that follow from its supertype's. */
  Type subtype(Type supertype, Type permitted) {
    ClassSymbol subclass = (ClassSymbol) permitted.tsym;
    Type declared = subclass.type;
    if (declared.getTypeArguments().isEmpty()) {
      return declared;
    }
    Type base = types.asSuper(declared, supertype.tsym);
    if (base == null || base.getTypeArguments().length() != supertype.getTypeArguments().length()) {
      return declared;
    }
    return types.subst(declared, base.getTypeArguments(), supertype.getTypeArguments());
  }

  static boolean hasAnnotatedArguments(Type type) {
    for (Type argument : type.getTypeArguments()) {
      if (!argument.getAnnotationMirrors().isEmpty() || hasAnnotatedArguments(argument)) {
        return true;
      }
    }
    return type instanceof Type.ArrayType array && hasAnnotatedComponent(array);
  }

  private static boolean hasAnnotatedComponent(Type.ArrayType array) {
    Type component = array.getComponentType();
    return !component.getAnnotationMirrors().isEmpty() || hasAnnotatedArguments(component);
  }

  static List<VarSymbol> fields(ClassSymbol type) {
    List<VarSymbol> fields = new ArrayList<>();
    for (Symbol member :
        type.members().getSymbols(s -> s instanceof VarSymbol && !ASTHelpers.isStatic(s))) {
      fields.add(0, (VarSymbol) member);
    }
    return fields;
  }

  static Reason hasField(Type owner, VarSymbol field, Type type) {
    return new Reason(
        "'%s' has field '%s' of type '%s'"
            .formatted(TypeNames.of(owner), field.name, TypeNames.of(type)),
        field);
  }

  /** False for class files from which private members were stripped, as header jars are. */
  boolean showsPrivateMembers(ClassSymbol type) {
    if (isSource(type) || type.isRecord() || type.isEnum()) {
      return true;
    }
    for (Symbol member : type.members().getSymbols()) {
      if (member.isPrivate()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSource(ClassSymbol type) {
    return type.sourcefile != null && (type.classfile == null || type.classfile == type.sourcefile);
  }

  /** Final, or nothing can be seen to extend it that is not in its own source. */
  boolean isEffectivelyFinal(ClassSymbol type) {
    return (type.flags() & (Flags.FINAL | Flags.ENUM | Flags.RECORD)) != 0 || type.name.isEmpty();
  }

  boolean mayUseOuter(ClassSymbol type) {
    return source(type).usesOuter(type);
  }

  List<VarSymbol> captured(ClassSymbol type) {
    return type.owner.kind.matches(com.sun.tools.javac.code.Kinds.KindSelector.VAL_MTH)
        ? source(type).captured(type)
        : List.of();
  }

  /** What a field is seen to hold: what its class assigns to it where it is private. */
  Values values(VarSymbol field, Type type) {
    return (field.flags() & Flags.PRIVATE) == 0
        ? Values.ofType(type)
        : source((ClassSymbol) field.owner).values(field, type);
  }

  Guarding guarding(VarSymbol field, Use use) {
    if (!use.guard().isEmpty()) {
      return Guarding.GUARDED;
    }
    if (((ClassSymbol) field.owner).isRecord()) {
      return Guarding.UNGUARDED; // its accessor hands it out
    }
    return source((ClassSymbol) field.owner).guarding(field);
  }

  boolean escapes(VarSymbol field) {
    return source((ClassSymbol) field.owner).escapes(field);
  }

  private SourceFacts source(ClassSymbol type) {
    ClassSymbol outermost = requireNonNull(ASTHelpers.outermostClass(type));
    SourceFacts facts = sources.get(outermost);
    if (facts == null) {
      @Nullable ClassTree tree = isSource(outermost) ? trees.getTree(outermost) : null;
      facts = tree == null ? SourceFacts.UNSEEN : SourceFacts.of(tree, models, types);
      sources.put(outermost, facts);
    }
    return facts;
  }
}
