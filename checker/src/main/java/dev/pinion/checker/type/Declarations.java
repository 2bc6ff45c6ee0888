package dev.pinion.checker.type;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be seen of classes: their fields, their source, how they use what they hold. */
final class Declarations {
  private final Types types;
  private final Symtab symbols;
  private final Models models;
  private final JavacTrees trees;

  /** What the source of an outermost class shows; empty for class files. */
  private final Map<ClassSymbol, Optional<SourceFacts>> sources = new HashMap<>();

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
    if (type.hasTag(TypeTag.CLASS)) {
      for (Type supertype : types.closure(type)) {
        if (supertype.tsym instanceof ClassSymbol symbol && models.type(symbol).pinned()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The arguments of what a call gives for type variables that its declaration names so. */
  static List<Type> arguments(Type declared, Type actual, List<String> names) {
    List<Type> arguments = new ArrayList<>(names.size());
    for (int i = 0;
        i < declared.getTypeArguments().size() && i < actual.getTypeArguments().size();
        i++) {
      if (names.contains(declared.getTypeArguments().get(i).tsym.name.toString())) {
        arguments.add(actual.getTypeArguments().get(i));
      }
    }
    return arguments;
  }

  /** The type's arguments for type parameters with these names. */
  List<Type> arguments(Type type, List<String> names) {
    return arguments(type.tsym.type, type, names);
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
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof VarSymbol field && !ASTHelpers.isStatic(field)) {
        fields.add(field);
      }
    }
    Collections.reverse(fields); // the last one comes first there
    return fields;
  }

  static Reason hasField(Type owner, VarSymbol field, Type type) {
    return Reason.of(field, "'%s' has field '%s' of type '%s'", owner, field.name, type);
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

  /** Final, or private and extended by nothing in the source around it. */
  boolean isEffectivelyFinal(ClassSymbol type) {
    if ((type.flags() & (Flags.FINAL | Flags.ENUM | Flags.RECORD)) != 0 || type.name.isEmpty()) {
      return true;
    }
    boolean hidden = type.isPrivate() || type.owner.kind != Kinds.Kind.TYP;
    SourceFacts facts = hidden && type.owner.kind != Kinds.Kind.PCK ? source(type) : null;
    return facts != null && !facts.isExtended(type);
  }

  /** Whether it uses its outer instance; javac leaves it out otherwise. */
  boolean mayUseOuter(ClassSymbol type) {
    SourceFacts facts = source(type);
    return facts != null && facts.usesOuter(type);
  }

  Set<VarSymbol> captured(ClassSymbol type) {
    SourceFacts facts = type.owner.kind == Kinds.Kind.MTH ? source(type) : null;
    return facts == null ? Set.of() : facts.captured(type);
  }

  /** Whether all values of a type are of one class: what is assigned says no more than the type. */
  static boolean tellsAll(Type type) {
    return type.isPrimitive()
        || (type.hasTag(TypeTag.CLASS) && (type.tsym.flags() & Flags.FINAL) != 0);
  }

  /** What a field is seen to hold: what its class assigns to it, where nobody else can. */
  Values values(VarSymbol field, Type owner, Type type) {
    boolean assignedHere = field.isPrivate() || (field.flags() & Flags.FINAL) != 0;
    SourceFacts facts = assignedHere ? source((ClassSymbol) field.owner) : null;
    return facts == null
        ? Values.ofType(type)
        : facts.values(field, owner, type, types).map(value -> refine(value, type));
  }

  /** {@code new ArrayList<>()} in a {@code List<@Sync Job>} is an {@code ArrayList<@Sync Job>}. */
  private Values.Value refine(Values.Value value, Type declared) {
    return hasAnnotatedArguments(declared) && value.type().tsym.isSubClass(declared.tsym, types)
        ? value.ofType(subtype(declared, value.type()))
        : value;
  }

  Guarding guarding(VarSymbol field, Use use, Predicate<Type> safe) {
    ClassSymbol owner = (ClassSymbol) field.owner;
    if (isHandedOut(field)) {
      return Guarding.UNGUARDED;
    }
    SourceFacts facts = source(owner);
    Guarding seen = facts == null ? Guarding.UNKNOWN : facts.guarding(field, safe);
    if (!use.guard().isEmpty()) {
      return seen == Guarding.UNGUARDED ? seen : Guarding.GUARDED;
    }
    if (facts != null) {
      return seen;
    }
    boolean open = (field.flags() & (Flags.PUBLIC | Flags.PROTECTED)) != 0;
    return open ? Guarding.UNGUARDED : Guarding.UNKNOWN;
  }

  /** By the accessor of a record that is not written in the source. */
  private static boolean isHandedOut(VarSymbol field) {
    return field.owner instanceof ClassSymbol owner
        && owner.isRecord()
        && owner.getRecordComponents().stream()
            .anyMatch(
                component ->
                    component.name == field.name
                        && (component.accessor == null
                            || (component.accessor.flags() & Flags.GENERATED_MEMBER) != 0));
  }

  /** Whether its class is seen to assign a private field later than in construction, unlocked. */
  boolean isChangedUnlocked(VarSymbol field) {
    SourceFacts facts = field.isPrivate() ? source((ClassSymbol) field.owner) : null;
    return facts != null && facts.isChangedUnlocked(field);
  }

  /** Whether its class is seen to assign a field of references in construction only. */
  boolean isOnlyInitialized(VarSymbol field) {
    SourceFacts facts = field.type.isPrimitive() ? null : source((ClassSymbol) field.owner);
    return facts != null && facts.isOnlyInitialized(field);
  }

  /**
   * Whether its class is seen to leave alone what a field holds, or to hold a lock while it does
   * something with it: sharing the object does nothing to the field's.
   */
  boolean isLeftAlone(VarSymbol field) {
    SourceFacts facts = source((ClassSymbol) field.owner);
    return facts != null && !facts.isOperatedUnlocked(field);
  }

  /** Whether nobody can write what a final private field holds. */
  boolean isFrozen(VarSymbol field, Predicate<Type> safe) {
    ClassSymbol owner = (ClassSymbol) field.owner;
    boolean hidden = field.isPrivate() && !isHandedOut(field);
    SourceFacts facts = hidden ? source(owner) : null;
    return facts != null && facts.isFrozen(field, safe);
  }

  /** Whether something of the field that is not safe to share may be used without its lock. */
  boolean escapes(VarSymbol field, Predicate<Type> safe) {
    SourceFacts facts = source((ClassSymbol) field.owner);
    return facts == null || facts.escapes(field, safe);
  }

  private @Nullable SourceFacts source(ClassSymbol type) {
    ClassSymbol outermost = requireNonNull(ASTHelpers.outermostClass(type));
    Optional<SourceFacts> facts = sources.get(outermost);
    if (facts == null) {
      TreePath path = isSource(outermost) ? path(outermost) : null;
      SourceFacts found = path == null ? null : SourceFacts.of(path, models, types, trees);
      facts = found == null || found.incomplete ? Optional.empty() : Optional.of(found);
      sources.put(outermost, facts);
    }
    return facts.orElse(null);
  }

  private @Nullable TreePath path(ClassSymbol type) {
    ClassTree tree = trees.getTree(type);
    return tree == null ? null : trees.getPath(type);
  }
}
