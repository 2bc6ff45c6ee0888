package dev.pinion.checker.model;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about declarations: their own annotations, those they inherit, and library models.
 * One per compilation; everything is found when it is first asked for and then kept.
 */
public final class Models {
  private static final Context.Key<Models> KEY = new Context.Key<>();

  private final Types types;
  private final Library library;
  private final Signatures signatures;
  private final Annotations annotations = new Annotations();
  private final Map<ClassSymbol, TypeModel> typeModels = new HashMap<>();
  private final Map<MethodSymbol, MethodModel> methodModels = new HashMap<>();

  /** Names of the methods of which something is said in a class or its supertypes. */
  private final Map<ClassSymbol, Set<Name>> describedNames = new HashMap<>();

  private Models(VisitorState state) {
    types = state.getTypes();
    signatures = new Signatures(types);
    library = new Library(state.context);
    if (UserModels.areGiven(state)) {
      new UserModels(state, library, signatures).read();
    }
  }

  public static Models of(VisitorState state) {
    Models models = state.context.get(KEY);
    if (models == null) {
      models = new Models(state);
      state.context.put(KEY, models);
    }
    return models;
  }

  /** The package around; Error Prone's own reads the class file of a class for it. */
  @SuppressWarnings("ASTHelpersSuggestions")
  public static PackageSymbol packageOf(Symbol symbol) {
    return symbol.packge();
  }

  Library library() {
    return library;
  }

  /** What is declared of a class itself, supertypes not included. */
  public TypeModel type(ClassSymbol type) {
    TypeModel model = typeModels.get(type);
    if (model == null) {
      List<StubType> stubs = library.describe(type);
      List<Note> modelled = new ArrayList<>();
      for (StubType stub : stubs) {
        modelled.addAll(stub.notes());
      }
      model = Facts.type(annotations.declared(type), modelled, !stubs.isEmpty());
      typeModels.put(type, model);
    }
    return model;
  }

  /** What is known of a call of this method or constructor. */
  public MethodModel method(MethodSymbol method) {
    MethodModel model = methodModels.get(method);
    if (model == null) {
      boolean isDescribed = describedNames((ClassSymbol) method.owner).contains(method.name);
      model = isDescribed ? find(method) : MethodModel.NONE;
      methodModels.put(method, model);
    }
    return model;
  }

  /** Whether a library model says something of this very method, or of one that it overrides. */
  public boolean describes(MethodSymbol method) {
    ClassSymbol owner = (ClassSymbol) method.owner;
    if (!describedNames(owner).contains(method.name)) {
      return false;
    }
    String signature = signatures.of(method);
    for (Type type : types.closure(owner.type)) {
      for (StubType stub : library.describe((ClassSymbol) type.tsym)) {
        if (stub.methods().containsKey(signature)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What the use of a type in a field, and the field itself, says. */
  public Use field(VarSymbol field) {
    List<Note> notes = new ArrayList<>(annotations.declared(field));
    notes.addAll(annotations.onFieldType(field));
    return Use.of(notes);
  }

  /** Whether the callers of a method hold a lock: {@code @GuardedBy} on it. */
  public boolean isGuarded(MethodSymbol method) {
    return Facts.has(annotations.declared(method), "GuardedBy");
  }

  /** What annotations on a use of a type say of the value. */
  public Use use(Type type) {
    List<Note> notes = annotations.of(type.getAnnotationMirrors());
    return notes.isEmpty() ? Use.NONE : Use.of(notes);
  }

  /** What the declaration of a type variable requires of the types that stand for it. */
  public Use typeParameter(Symbol variable) {
    return Use.of(annotations.of(variable.getAnnotationMirrors()));
  }

  /** What this very declaration says, nothing inherited. */
  public MethodModel declared(MethodSymbol method) {
    Facts facts = new Facts(method.type.getParameterTypes().length());
    collect(method, facts);
    return facts.method();
  }

  /** What the methods that this one overrides say. */
  public MethodModel overridden(MethodSymbol method) {
    Facts facts = new Facts(method.type.getParameterTypes().length());
    collectOverridden(method, facts);
    return facts.method();
  }

  /** Whether it overrides a method of a supertype. */
  public boolean isOverride(MethodSymbol method) {
    return !overriddenBy(method).isEmpty();
  }

  /** What the methods that this one overrides say in their own code: library models left out. */
  public List<MethodModel> declaredAbove(MethodSymbol method) {
    return overriddenBy(method).stream()
        .filter(overridden -> !type((ClassSymbol) overridden.owner).modelled())
        .map(this::declared)
        .toList();
  }

  private List<MethodSymbol> overriddenBy(MethodSymbol method) {
    ClassSymbol owner = (ClassSymbol) method.owner;
    List<MethodSymbol> overridden = new ArrayList<>();
    if (!method.isConstructor() && !method.isStatic()) {
      for (Type supertype : types.closure(owner.type)) {
        for (Symbol member : supertype.tsym.members().getSymbolsByName(method.name)) {
          if (member != method && method.overrides(member, owner, types, false)) {
            overridden.add((MethodSymbol) member);
          }
        }
      }
    }
    return overridden;
  }

  private MethodModel find(MethodSymbol method) {
    Facts facts = new Facts(method.type.getParameterTypes().length());
    collect(method, facts);
    collectOverridden(method, facts);
    if (crosses(method)) {
      facts.crosses();
    }
    return facts.method();
  }

  /** Whether an annotation on it or on its class makes it run on another thread: Spring's Async. */
  private boolean crosses(MethodSymbol method) {
    return !method.isStatic()
        && !method.isConstructor()
        && (crosses(method.getRawAttributes()) || crosses(method.owner.getRawAttributes()));
  }

  private boolean crosses(List<Attribute.Compound> attributes) {
    for (Attribute.Compound attribute : attributes) {
      // Its class file may be missing: only its name is looked at.
      if (attribute.type.tsym instanceof ClassSymbol annotation && isCrossing(annotation)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCrossing(ClassSymbol annotation) {
    for (StubType stub : library.describe(annotation)) {
      if (Facts.has(stub.notes(), "Crosses")) {
        return true;
      }
    }
    return false;
  }

  private void collectOverridden(MethodSymbol method, Facts facts) {
    if (!method.isConstructor() && !method.isStatic()) {
      ClassSymbol owner = (ClassSymbol) method.owner;
      for (Type supertype : types.closure(owner.type)) {
        ClassSymbol type = (ClassSymbol) supertype.tsym;
        if (type != owner && describedNames(type).contains(method.name)) {
          for (Symbol member : type.members().getSymbolsByName(method.name)) {
            if (member instanceof MethodSymbol overridden
                && method.overrides(overridden, owner, types, false)) {
              collect(overridden, facts);
            }
          }
        }
      }
    }
  }

  /** What is said of this very method: first in its class, then in models. */
  private void collect(MethodSymbol method, Facts facts) {
    facts.add(annotations, method);
    String signature = signatures.of(method);
    for (StubType stub : library.describe((ClassSymbol) method.owner)) {
      StubType.StubMethod described = stub.methods().get(signature);
      if (described != null) {
        facts.add(described);
      }
    }
  }

  private Set<Name> describedNames(ClassSymbol type) {
    Set<Name> known = describedNames.get(type);
    if (known != null) {
      return known;
    }
    Set<Name> names = new HashSet<>();
    describedNames.put(type, names); // a cycle of supertypes is an error of the program
    List<StubType> stubs = library.describe(type);
    for (StubType stub : stubs) {
      for (String signature : stub.methods().keySet()) {
        names.add(type.name.table.fromString(signature.substring(0, signature.indexOf('('))));
      }
    }
    if (!JdkTypes.contains(type)) {
      for (Symbol member : type.members().getSymbols()) {
        if (member instanceof MethodSymbol method
            && (annotations.mentions(method) || crosses(method))) {
          names.add(method.name);
        }
      }
    }
    for (Type supertype : types.directSupertypes(type.type)) {
      names.addAll(describedNames((ClassSymbol) supertype.tsym));
    }
    return names;
  }
}
