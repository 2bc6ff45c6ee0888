package dev.pinion.checker.type;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.pinion.checker.model.JdkTypes;
import dev.pinion.checker.model.Promise;
import dev.pinion.checker.model.TypeModel;
import dev.pinion.checker.model.Use;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges types: what is declared counts first; without a declaration a class is judged by its
 * fields, its superclass and what it captures, and recursion is assumed to hold.
 *
 * <p>A user's own generic class that nests itself ever deeper, as {@code class A<T> { A<A<T>> next;
 * }} does, is followed down to {@link #MAX_NESTING}.
 */
abstract class TypeJudge<V extends Judged<V>> {
  /** Type arguments within type arguments; deeper than any sensible type. */
  private static final int MAX_NESTING = 8;

  /** Types through which one judgement leads; bounds the stack. */
  private static final int MAX_DEPTH = 200;

  final Declarations declarations;
  private final Verdicts verdicts;

  /** Verdicts on the very objects that were asked about: to compare types costs far more. */
  private final IdentityHashMap<Type, V> askedOpenly = new IdentityHashMap<>();

  private final IdentityHashMap<Type, V> askedExactly = new IdentityHashMap<>();

  TypeJudge(Declarations declarations, Verdicts verdicts) {
    this.declarations = declarations;
    this.verdicts = verdicts;
  }

  /** Type variables that are taken to hold: the conditions of a promise that is verified. */
  final Set<Symbol> given = new HashSet<>();

  /**
   * Judges a class as if it had promised nothing: by its fields, superclass and captures. Used once
   * on a judge of its own, since the verdicts in it rest on what is {@link #given}.
   */
  final V verify(ClassSymbol symbol) {
    Type type = symbol.type;
    verdicts.assume(key(type, false));
    verdicts.assume(key(type, true));
    return byParts(type, symbol);
  }

  abstract V holding();

  abstract V unknown(Reason reason);

  /** What annotations on a use of a type say, or null. */
  abstract @Nullable V said(Use use, Type type);

  /** What is declared of a class itself, or null. */
  abstract @Nullable V declared(Type type, TypeModel model);

  /** Who made the promise that counts here, if there is one. */
  abstract @Nullable Promise promise(TypeModel model);

  /** A field of a class that is judged by its fields. */
  abstract V field(Type owner, VarSymbol field);

  abstract V array(Type array);

  /** A value that is seen. */
  abstract V ofValue(Values.Value value);

  /** Two values, of which there may be either. */
  abstract V mixed(V one, V other);

  final V ofValues(Values values) {
    return values.judge(this::ofValue, this::mixed, holding());
  }

  /** What a field is seen to hold. */
  final V ofField(Type owner, VarSymbol field, Type type) {
    return Declarations.tellsAll(type) && judge(type, false).holds()
        ? holding()
        : ofValues(declarations.values(field, owner, type));
  }

  /** A collection of exactly this class that nobody writes and only its owner refers to. */
  abstract V unshared(Type collection);

  /** Judges the values of a static type, or with {@code exact} those of exactly this class. */
  final V judge(Type type, boolean exact) {
    if (type.isPrimitiveOrVoid() || type.hasTag(TypeTag.BOT)) {
      return holding();
    }
    IdentityHashMap<Type, V> asked = exact ? askedExactly : askedOpenly;
    V verdict = asked.get(type);
    if (verdict == null) {
      verdict = judgeAnew(type, exact);
      if (verdicts.depth() == 0) {
        asked.put(type, verdict); // it rests on no assumption
      }
    }
    return verdict;
  }

  private V judgeAnew(Type type, boolean exact) {
    V said = said(declarations.models().use(type), type);
    if (said != null) {
      return said;
    }
    return Declarations.hasAnnotatedArguments(type)
        ? compute(type, exact)
        : verdicts.of(key(type, exact), holding(), () -> compute(type, exact));
  }

  private Verdicts.Key key(Type type, boolean exact) {
    return new Verdicts.Key(this, declarations.unique(type), exact);
  }

  private static int nesting(Type type) {
    int deepest = 0;
    for (Type argument : type.getTypeArguments()) {
      deepest = Math.max(deepest, 1 + nesting(argument));
    }
    return deepest;
  }

  private V compute(Type type, boolean exact) {
    if (verdicts.depth() > MAX_DEPTH || nesting(type) > MAX_NESTING) {
      return unknown(Reason.of(null, "'%s' is nested too deeply to be judged", type));
    }
    return switch (type.getTag()) {
      case ARRAY -> array(type);
      case TYPEVAR -> typeVariable(type);
      case WILDCARD -> judge(declarations.types().wildUpperBound(type), false);
      case CLASS -> type.isIntersection() ? intersection(type) : ofClass(type, exact);
      default -> unknown(new Reason("'" + type + "' cannot be judged", null));
    };
  }

  private V typeVariable(Type type) {
    if (type instanceof Type.CapturedType) {
      return judge(type.getUpperBound(), false);
    }
    if (given.contains(type.tsym)) {
      return holding();
    }
    V said = said(declarations.models().typeParameter(type.tsym), type);
    if (said != null) {
      return said;
    }
    Type bound = type.getUpperBound();
    if (declarations.isObject(bound)) {
      return unknown(new Reason("'" + type + "' may be any type", type.tsym));
    }
    return judge(bound, false)
        .because(Reason.of(type.tsym, "'%s' extends '%s'", type.toString(), bound));
  }

  /** A value of all these types: it holds where one says so, and fails where one does. */
  private V intersection(Type type) {
    @Nullable V best = null;
    for (Type component : declarations.types().directSupertypes(type)) {
      if (declarations.isObject(component)) {
        continue;
      }
      V verdict = judge(component, false);
      if (verdict.fails()) {
        return verdict;
      }
      best = best == null || verdict.holds() ? verdict : best;
    }
    return best == null ? unknown(new Reason("'" + type + "' may be any type", null)) : best;
  }

  private V ofClass(Type type, boolean exact) {
    ClassSymbol symbol = (ClassSymbol) type.tsym;
    if (declarations.isObject(type)) {
      return exact ? holding() : unknown(new Reason("'Object' may be any class", symbol));
    }
    V declared = declared(type, declarations.models().type(symbol));
    if (declared == null) {
      declared = inherited(type, symbol);
    }
    if (declared != null) {
      return declared;
    }
    if (exact && declarations.models().type(symbol).stateless()) {
      return holding();
    }
    if (JdkTypes.contains(symbol) && !symbol.isInterface()) {
      return ofUndescribed(type, symbol);
    }
    if (symbol.kind == Kinds.Kind.ERR) {
      return unknown(new Reason("'" + type + "' cannot be found", null));
    }
    boolean isSealed = (symbol.flags() & Flags.SEALED) != 0;
    if (symbol.isInterface()) {
      return isSealed
          ? permitted(type, symbol, holding())
          : unknown(Reason.of(symbol, "'%s' is an interface: its classes decide", type));
    }
    V verdict = byParts(type, symbol);
    if (verdict.fails() || exact) {
      return verdict;
    }
    if (isSealed) {
      return permitted(type, symbol, verdict);
    }
    if (verdict.holds() && !declarations.isEffectivelyFinal(symbol)) {
      return unknown(Reason.of(symbol, "'%s' is not final: a subclass may differ", type));
    }
    return verdict;
  }

  /** What a supertype's declaration says of its subclasses, or null. */
  private @Nullable V inherited(Type type, ClassSymbol symbol) {
    @Nullable V found = null;
    for (Type supertype : declarations.types().closure(symbol.type)) {
      if (supertype.tsym == symbol || declarations.isObject(supertype)) {
        continue;
      }
      TypeModel model = declarations.models().type((ClassSymbol) supertype.tsym);
      Promise promise = promise(model);
      boolean binds =
          promise == null
              ? !model.modelled()
              : promise.origin() == Promise.Origin.DECLARED || model.bindsSubclasses();
      if (!binds) {
        continue;
      }
      Type actual = declarations.types().asSuper(type, supertype.tsym);
      V verdict = actual == null ? null : declared(actual, model);
      if (actual != null && verdict != null) {
        V reasoned = verdict.because(Reason.of(symbol, "'%s' is a '%s'", type, actual));
        found = found == null ? reasoned : found.and(reasoned);
      }
    }
    return found;
  }

  /** A class of the JDK that no model describes is as its nearest described superclass is. */
  private V ofUndescribed(Type type, ClassSymbol symbol) {
    for (Type t = declarations.types().supertype(type);
        t.hasTag(TypeTag.CLASS) && !declarations.isObject(t);
        t = declarations.types().supertype(t)) {
      V declared = declared(t, declarations.models().type((ClassSymbol) t.tsym));
      if (declared != null) {
        return declared.because(Reason.of(symbol, "'%s' is a '%s'", type, t));
      }
    }
    return unknown(Reason.of(symbol, "no library model describes '%s'", type));
  }

  private V permitted(Type type, ClassSymbol symbol, V own) {
    V verdict = own;
    for (Type subtype : symbol.getPermittedSubclasses()) {
      Type actual = declarations.subtype(type, subtype);
      V judged = judge(actual, false);
      verdict = verdict.and(judged.because(Reason.of(symbol, "'%s' may be a '%s'", type, actual)));
    }
    return verdict;
  }

  /** Fields, superclass, outer instance and captured variables. */
  private V byParts(Type type, ClassSymbol symbol) {
    V verdict = holding();
    if (!declarations.showsPrivateMembers(symbol)) {
      verdict = unknown(Reason.of(symbol, "the class file of '%s' shows no private members", type));
    }
    for (VarSymbol field : Declarations.fields(symbol)) {
      verdict = verdict.and(field(type, field));
      if (verdict.isWorst()) {
        return verdict;
      }
    }
    Type superclass = declarations.types().supertype(type);
    if (superclass.hasTag(TypeTag.CLASS) && !declarations.isObject(superclass)) {
      verdict =
          verdict.and(
              judge(superclass, true)
                  .because(Reason.of(symbol, "'%s' extends '%s'", type, superclass)));
    }
    Type outer = type.getEnclosingType();
    if (outer.hasTag(TypeTag.CLASS) && declarations.mayUseOuter(symbol)) {
      V held =
          judge(outer, false)
              .because(Reason.of(symbol, "'%s' holds its outer instance of '%s'", type, outer));
      verdict = verdict.and(held);
    }
    for (VarSymbol captured : declarations.captured(symbol)) {
      verdict =
          verdict.and(
              judge(captured.type, false)
                  .because(
                      Reason.of(
                          captured,
                          "'%s' captures '%s' of type '%s'",
                          type,
                          captured.name,
                          captured.type)));
    }
    return verdict;
  }

  /** A function, or a view that cannot be written, is what it refers to. */
  final V captures(List<Captures.Capture> captured) {
    V verdict = holding();
    for (Captures.Capture capture : captured) {
      Type type = capture.value().type();
      V judged = capture.unshared() ? unshared(type) : ofValue(capture.value());
      verdict =
          verdict.and(judged.because(Reason.of(null, "%s of type '%s'", capture.how(), type)));
    }
    return verdict;
  }
}
