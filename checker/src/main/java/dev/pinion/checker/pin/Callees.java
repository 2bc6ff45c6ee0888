package dev.pinion.checker.pin;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.Type.TypeVar;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.FutureTypes;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.model.Position.Effect;
import dev.pinion.checker.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What methods do with a value that is passed to them: whether they move it, or pin it. */
final class Callees {
  private static final Pin PASSED_IN = new Pin(Pin.Cause.PASSED, null);

  /** Methods of containers that take a value of theirs and keep none. */
  private static final Set<String> KEEP_NOTHING =
      Set.of("orElse", "getOrDefault", "getNow", "requireNonNull", "requireNonNullElse");

  private final Unit unit;
  private final Models models;
  private final FutureTypes futures;
  private final Map<MethodSymbol, Map<Integer, Summary>> summaries = new HashMap<>();

  Callees(Unit unit) {
    this.unit = unit;
    models = Models.of(unit.state());
    futures = FutureTypes.of(unit);
  }

  /**
   * What a method of this unit does with an argument.
   *
   * @param moves it stores it, sends it or has another future take it
   * @param pins it polls it on every path
   */
  record Summary(boolean moves, boolean pins) {
    static final Summary NOTHING = new Summary(false, false);
  }

  /** How the call moves what is passed to it, or null. */
  Move.@Nullable Way passing(MethodSymbol method, int argument, boolean strict) {
    MethodModel model = models.method(method);
    Position position = model.parameter(argument);
    if (position.pinned() || Operations.polls(method)) {
      return null;
    }
    if (position.sending()) {
      return Move.Way.SENT;
    }
    Summary summary = summary(method, argument);
    if (summary != null) {
      return summary.moves ? Move.Way.KEPT : null;
    }
    if (isComponent(method, argument)
        || isValueOfContainer(method, model, argument)
        || takesOver(method, argument)) {
      return Move.Way.KEPT;
    }
    boolean harmless = position.effect() == Effect.READS || position.effect() == Effect.NONE;
    return strict && !harmless ? Move.Way.PASSED : null;
  }

  /** Whether a method of this unit polls what is passed to it. */
  boolean pins(MethodSymbol method, int argument) {
    Summary summary = summary(method, argument);
    return summary != null && summary.pins;
  }

  private @Nullable Summary summary(MethodSymbol method, int argument) {
    Map<Integer, Summary> known = summaries.computeIfAbsent(method, m -> new HashMap<>());
    Summary summary = known.get(argument);
    if (summary == null) {
      MethodTree declared = declaration(method);
      if (declared == null || argument >= declared.getParameters().size()) {
        return null;
      }
      known.put(argument, Summary.NOTHING); // a method that calls itself adds nothing
      VarSymbol parameter = ASTHelpers.getSymbol(declared.getParameters().get(argument));
      TreePath path = unit.requirePath(declared);
      PinnedFlow moving = new PinnedFlow(unit, path, this, false, Map.of(parameter, PASSED_IN));
      PinnedFlow plain = new PinnedFlow(unit, path, this, false, Map.of());
      summary =
          new Summary(
              moving.moves().stream()
                  .anyMatch(m -> m.pin().equals(PASSED_IN) && m.way() != Move.Way.RETURNED),
              plain.isPinnedAtExit(parameter));
      known.put(argument, summary);
    }
    return summary;
  }

  /** A method that no other can override here: what is seen is what is called. */
  private @Nullable MethodTree declaration(MethodSymbol method) {
    boolean known =
        method.isPrivate()
            || method.isStatic()
            || method.isConstructor()
            || (method.flags() & Flags.FINAL) != 0
            || (method.owner.flags() & Flags.FINAL) != 0;
    MethodTree declared = known ? AsyncBodies.of(unit).declaration(method) : null;
    return declared == null
            || declared.getBody() == null
            || ASTHelpers.isGeneratedConstructor(declared)
            || (method.flags() & Flags.RECORD) != 0
        ? null
        : declared;
  }

  /** The component of a record is a field. */
  private boolean isComponent(MethodSymbol method, int argument) {
    if (!method.isConstructor() || (method.flags() & Flags.RECORD) == 0) {
      return false;
    }
    List<? extends VarSymbol> components = ((ClassSymbol) method.owner).getRecordComponents();
    if (argument >= components.size()) {
      return false;
    }
    for (Symbol member : method.owner.members().getSymbolsByName(components.get(argument).name)) {
      if (member instanceof VarSymbol field) {
        return !models.field(field).pinned();
      }
    }
    return false;
  }

  /** A container of the JDK that is given a value for its type parameter keeps it. */
  private static boolean isValueOfContainer(MethodSymbol method, MethodModel model, int argument) {
    String owner = method.owner.getQualifiedName().toString();
    if (!owner.startsWith("java.util.")
        || owner.startsWith("java.util.function.")
        || owner.equals("java.util.Objects")
        || owner.equals("java.util.Comparator")
        || model.receiver().effect() == Effect.READS
        || KEEP_NOTHING.contains(method.name.toString())) {
      return false;
    }
    int last = method.params().size() - 1;
    if (argument < last && isReplacing(method)) {
      return false; // what is expected there
    }
    return last >= 0 && elementType(method, Math.min(argument, last)) instanceof TypeVar;
  }

  private static boolean isReplacing(MethodSymbol method) {
    String name = method.name.toString();
    return name.startsWith("compareAnd")
        || name.startsWith("weakCompareAnd")
        || (name.equals("replace") && method.params().size() == 3);
  }

  private static Type elementType(MethodSymbol method, int parameter) {
    Type type = method.params().get(parameter).type;
    return method.isVarArgs()
            && parameter == method.params().size() - 1
            && type instanceof ArrayType array
        ? array.getComponentType()
        : type;
  }

  /** A method of the runtime that takes a future polls it from now on. */
  private boolean takesOver(MethodSymbol method, int argument) {
    int last = method.params().size() - 1;
    return last >= 0
        && isOfRuntime(method)
        && futures.isFuture(elementType(method, Math.min(argument, last)));
  }

  static boolean isOfRuntime(MethodSymbol method) {
    return Models.packageOf(method).fullname.toString().matches("dev\\.pinion(\\..*)?");
  }
}
