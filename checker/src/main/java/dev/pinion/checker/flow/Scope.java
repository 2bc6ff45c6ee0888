package dev.pinion.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Names;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.SyncVerdict;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** What the analyses of one compilation unit share: its declarations, models, names for locks. */
final class Scope {
  private static final Supplier<@Nullable Symbol> FUTURE =
      VisitorState.memoize(state -> state.getSymbolFromString("dev.pinion.future.Future"));
  private static final Supplier<@Nullable Symbol> THREAD =
      VisitorState.memoize(state -> state.getSymbolFromString("java.lang.Thread"));

  private static final Set<String> MAP = Set.of("java.util.Map");

  /** What the tasks of the JDK run. */
  private static final Set<String> RUNS = Set.of("run", "call", "compute");

  private final Unit unit;
  private final Models models;
  private final Capabilities capabilities;
  private final Types types;
  private final Names names;
  private final Symtab symtab;
  private final Place unknownLock;

  private final Map<NewClassTree, VarSymbol> unnamed = new HashMap<>();
  private final IdentityHashMap<ExpressionTree, SyncVerdict> verdicts = new IdentityHashMap<>();
  private final Map<Symbol, Place> thisLocks = new HashMap<>();
  private final Map<Symbol, Place> classLocks = new HashMap<>();
  private final Executors executors;
  private final LibraryCalls calls;
  private final LockCalls lockCalls = new LockCalls(this);
  private final Contents contents;
  private final Ownership ownership = new Ownership(this);
  private final Regions regions = new Regions(this);
  private @Nullable Declarations declarations;
  private @Nullable Creations creations;

  private Scope(Unit unit) {
    this.unit = unit;
    models = Models.of(unit.state());
    capabilities = Capabilities.of(unit.state());
    types = unit.state().getTypes();
    names = Names.instance(unit.state().context);
    symtab = Symtab.instance(unit.state().context);
    executors = new Executors(this);
    unknownLock = Place.of(named("some lock", symtab.objectType, symtab.noSymbol));
    calls = new LibraryCalls(this, symtab, names);
    contents = new Contents(this);
  }

  static Scope of(Unit unit) {
    return unit.facts(Scope.class, Scope::new);
  }

  Unit unit() {
    return unit;
  }

  boolean isStrict(Tree tree) {
    return unit.isStrict(unit.requirePath(tree));
  }

  Models models() {
    return models;
  }

  Capabilities capabilities() {
    return capabilities;
  }

  Executors executors() {
    return executors;
  }

  /** What is known of methods of libraries. */
  LibraryCalls calls() {
    return calls;
  }

  /** What methods do to locks. */
  LockCalls lockCalls() {
    return lockCalls;
  }

  /** What lies in containers. */
  Contents contents() {
    return contents;
  }

  /** What nobody else has. */
  Ownership ownership() {
    return ownership;
  }

  /** What nobody else has, with all that is in it. */
  Regions regions() {
    return regions;
  }

  Types types() {
    return types;
  }

  Declarations declarations() {
    if (declarations == null) {
      declarations = Declarations.of(unit.tree());
    }
    return declarations;
  }

  Creations creations() {
    if (creations == null) {
      creations = new Creations(declarations());
    }
    return creations;
  }

  /** Whether any number of threads may use the values of a type. */
  boolean isSafe(@Nullable Type type) {
    return type != null && (type.isPrimitiveOrVoid() || capabilities.sync(type).isSafe());
  }

  /** A lock that is held, but which one cannot be said. */
  Place unknownLock() {
    return unknownLock;
  }

  /** The monitor of an enclosing object. */
  Place thisLock(Symbol type) {
    return thisLocks.computeIfAbsent(type, t -> Place.of(named("this", t.type, t)));
  }

  boolean isMonitorOfClass(Place lock) {
    return classLocks.containsValue(lock);
  }

  /** The monitor of a class. */
  Place classLock(Symbol type) {
    return classLocks.computeIfAbsent(type, t -> Place.of(named(t.name + ".class", t.type, t)));
  }

  /** Stands for an object that no variable holds. */
  VarSymbol nameOf(NewClassTree created) {
    VarSymbol name = unnamed.get(created);
    if (name == null) {
      Type type = ((JCTree) created).type;
      name = named(type.tsym.name.toString(), type, symtab.noSymbol);
      unnamed.put(created, name);
    }
    return name;
  }

  /** The component that an accessor of a record, which nobody wrote down, returns. */
  @Nullable VarSymbol component(MethodSymbol method) {
    if (!method.getParameters().isEmpty()
        || (method.owner.flags() & Flags.RECORD) == 0
        || declarations().method(method) != null) {
      return null;
    }
    for (Symbol member : method.owner.members().getSymbolsByName(method.name)) {
      if (member instanceof VarSymbol field && !field.isStatic()) {
        return field;
      }
    }
    return null;
  }

  /** Stands for values in containers. */
  VarSymbol nameOfContents() {
    return named("contents", symtab.objectType, symtab.noSymbol);
  }

  private VarSymbol named(String name, Type type, Symbol owner) {
    return new VarSymbol(0, names.fromString(name), type, owner);
  }

  Symbol objectType() {
    return symtab.objectType.tsym;
  }

  boolean isIterable(Type type) {
    return types.isSubtype(types.erasure(type), types.erasure(symtab.iterableType));
  }

  /** A text, a number: of nothing else. */
  boolean isValue(Type type) {
    return type.tsym == symtab.stringType.tsym || types.unboxedTypeOrType(type).isPrimitive();
  }

  boolean isList(Type type) {
    return types.isSubtype(types.erasure(type), types.erasure(symtab.listType));
  }

  /** Whether values of a type hold others: a collection or a map. */
  boolean isContainer(@Nullable Type type) {
    return type != null && (isIterable(type) || isMap(type));
  }

  boolean isMap(Type type) {
    return isAny(type, MAP);
  }

  /** Whether a class is, or inherits from, one of those with these names. */
  boolean isAny(Type type, Set<String> names) {
    for (Type supertype : types.closure(types.erasure(type))) {
      if (names.contains(supertype.tsym.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  /** Whether values of a type are our futures. */
  boolean isFuture(@Nullable Type type) {
    Symbol future = FUTURE.get(unit.state());
    return type != null
        && future != null
        && !type.isPrimitive()
        && types.isSubtype(types.erasure(type), types.erasure(future.type));
  }

  /** Whether a function is the body of a future: it runs if anything is done with the future. */
  boolean isAsyncBody(ExpressionTree function) {
    return AsyncBodies.isAsyncBody(ASTHelpers.getType(function));
  }

  boolean isThread(ClassSymbol type) {
    Symbol thread = THREAD.get(unit.state());
    return thread != null && type.isSubClass(thread, types);
  }

  /** What a task that is an object of a class runs, inherited in this file or its own. */
  Optional<MethodTree> run(ClassTree type) {
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method
          && method.getParameters().isEmpty()
          && RUNS.contains(method.getName().toString())) {
        return Optional.of(method);
      }
    }
    ClassTree superclass =
        type.getExtendsClause() == null
            ? null
            : declarations().type(ASTHelpers.getSymbol(type).getSuperclass().tsym);
    return superclass == null ? Optional.empty() : run(superclass);
  }

  /**
   * What the other side runs of an object of a class.
   *
   * @param as what it is handed over as, such as a {@code Consumer}; null if that is not known
   */
  List<MethodTree> runs(ClassTree type, @Nullable Type as) {
    MethodTree run = run(type).orElse(null);
    if (run != null) {
      return run.getBody() == null ? List.of() : List.of(run);
    }
    if (as == null || !as.hasTag(TypeTag.CLASS)) {
      return List.of();
    }
    List<MethodTree> runs = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method
          && method.getBody() != null
          && implementsOneOf(ASTHelpers.getSymbol(method), types.closure(as))) {
        runs.add(method);
      }
    }
    return runs;
  }

  private boolean implementsOneOf(MethodSymbol method, List<Type> interfaces) {
    ClassSymbol owner = (ClassSymbol) method.owner;
    for (Type type : interfaces) {
      for (Symbol member : type.tsym.members().getSymbolsByName(method.name)) {
        if (type.isInterface()
            && member != method
            && (member.flags() & Flags.ABSTRACT) != 0
            && method.overrides(member, owner, types, false)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isInstanceField(VarSymbol variable) {
    return variable.getKind() == ElementKind.FIELD && !variable.isStatic();
  }

  /** The type of what a variable holds, as exactly as this file shows it. */
  Type typeOf(VarSymbol variable) {
    ExpressionTree only = declarations().onlyValue(variable);
    if (only != null && !Code.isFunction(only)) {
      Type value = ASTHelpers.getType(only);
      if (value != null && !value.isPrimitive() && !value.hasTag(TypeTag.BOT)) {
        return value;
      }
    }
    return variable.type;
  }

  /** Whether what a place holds is safe to share. */
  SyncVerdict verdict(Place place, Type type) {
    ExpressionTree only =
        place.isContents() ? contents.of(place) : declarations().onlyValue(place.last());
    if (place.fields().size() == 1
        && declarations().onlyValue(place.root()) instanceof NewClassTree created) {
      only = creations().kept(created).getOrDefault(place.last(), only);
    }
    return verdict(only, type);
  }

  /**
   * The same of a place of which the value is known.
   *
   * @param only the value, if there is but one; null where that is not known
   */
  SyncVerdict verdict(@Nullable ExpressionTree only, Type type) {
    if (only != null
        && (isNew(only) || ASTHelpers.stripParentheses(only) instanceof MethodInvocationTree)) {
      SyncVerdict seen = verdicts.get(only);
      if (seen == null) {
        seen = capabilities.sync(only);
        verdicts.put(only, seen);
      }
      return seen.isUnknown() ? capabilities.sync(type) : seen;
    }
    Type held = only == null ? null : ASTHelpers.getType(only);
    return capabilities.sync(held == null || held.isPrimitive() ? type : held);
  }

  /** Whether every use of what an expression gives changes it. */
  boolean isSelfMutating(ExpressionTree value) {
    Type type = ASTHelpers.getType(value);
    return type != null && !type.isPrimitiveOrVoid() && capabilities.sync(type).isSelfMutating();
  }

  static boolean isNew(@Nullable ExpressionTree value) {
    return value != null && ASTHelpers.stripParentheses(value) instanceof NewClassTree;
  }

  /** What a future or function of one of these types hands back, or null. */
  @Nullable Type result(Type type, List<String> functions) {
    for (String name : functions) {
      Symbol symbol = unit.state().getSymbolFromString(name);
      Type found = symbol == null ? null : types.asSuper(type, symbol);
      if (found != null && found.getTypeArguments().size() == 1) {
        return found.getTypeArguments().get(0);
      }
    }
    return null;
  }
}
