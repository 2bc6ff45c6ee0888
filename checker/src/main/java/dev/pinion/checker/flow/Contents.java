package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.unit.CallTrees;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** The values in containers: in default strength in those that keep themselves in order. */
final class Contents {
  /** Methods of a container that leave what they return in it. */
  private static final Set<String> LOOKS_UP =
      Set.of("get", "getOrDefault", "putIfAbsent", "peek", "element", "getFirst", "getLast");

  /** Methods of a reference that leave it as it is. */
  private static final Set<String> READS =
      Set.of(
          "get",
          "getPlain",
          "getAcquire",
          "getOpaque",
          "copy",
          "count",
          "close",
          "downgrade",
          "toString");

  /** Methods that give all there is in a container. */
  private static final Set<String> ALL = Set.of("values", "entrySet", "stream", "reversed");

  /** Methods of a collection or a map that call a function for each value. */
  private static final Set<String> WALKS = Set.of("forEach", "removeIf", "replaceAll");

  /** Methods of a stream that hand on all that comes in, or some of it. */
  private static final Set<String> KEEPS =
      Set.of("peek", "sorted", "distinct", "unordered", "sequential", "onClose");

  private static final Set<String> SELECTS =
      Set.of("filter", "limit", "skip", "takeWhile", "dropWhile");

  /** Methods of a stream whose functions are not given the values themselves. */
  private static final Set<String> FOLDS = Set.of("reduce", "collect", "iterate", "onClose");

  /** Methods by which values leave a container. */
  private static final Set<String> DROPS =
      Set.of("clear", "remove", "removeAll", "removeIf", "retainAll", "poll", "pop");

  /** Methods by which another value takes the place of one. */
  private static final Set<String> REPLACES =
      Set.of("clear", "compute", "merge", "remove", "removeIf", "replace", "replaceAll", "sort");

  private final Scope scope;

  /** What of the values in a container a step of a path stands for. */
  private enum Kind {
    /** A new object that whoever asks for it finds there. */
    MADE,
    /** One of them, which is another one at another time. */
    SOME,
    /** Each of them: all are gone through. */
    ALL,
    /** That of a key or an index that is a constant. */
    CONSTANT,
    /** That of a key or an index that a variable holds all the time. */
    KEY,
    /** One that a variable holds, too. */
    HELD
  }

  private final Map<VarSymbol, Kind> kinds = new HashMap<>();
  private final VarSymbol contents;
  private final VarSymbol some;
  private final VarSymbol all;
  private final Map<Object, VarSymbol> ofConstant = new HashMap<>();
  private final Map<VarSymbol, VarSymbol> ofKey = new HashMap<>();
  private final Map<VarSymbol, VarSymbol> ofVariable = new HashMap<>();
  private final Map<VarSymbol, ExpressionTree> contained = new HashMap<>();

  Contents(Scope scope) {
    this.scope = scope;
    contents = name(Kind.MADE);
    some = name(Kind.SOME);
    all = name(Kind.ALL);
  }

  private VarSymbol name(Kind kind) {
    VarSymbol name = scope.nameOfContents();
    kinds.put(name, kind);
    return name;
  }

  /**
   * Whether a container keeps itself in order, whoever uses it: then its contents are the issue.
   */
  private boolean isSafeContainer(Place container) {
    return scope.types().erasure(scope.typeOf(container.last())).tsym instanceof ClassSymbol type
        && scope.models().type(type).sync() != null;
  }

  /**
   * Whether two steps of paths lead to one object for sure: of the values in a container, one is
   * among all, but two that were looked up may be those of two keys. Strict: not to two for sure.
   */
  boolean areSame(VarSymbol one, VarSymbol other, boolean strict) {
    Kind kind = kinds.get(one);
    Kind another = kinds.get(other);
    if (kind == null || another == null) {
      return one.equals(other);
    }
    if (one.equals(other)) {
      // Of what a variable holds its own name says more.
      return kind != Kind.HELD && (strict || kind != Kind.SOME);
    }
    return strict ? kind != another || kind == Kind.KEY : kind == Kind.ALL || another == Kind.ALL;
  }

  /** Whether a path leads to one of the values in a container, and which cannot be said. */
  boolean isSome(Place place) {
    return place.last() == some;
  }

  /** Whether the key that leads to a value is one of these variables. */
  boolean isOfKey(Place place, Set<VarSymbol> variables) {
    for (VarSymbol step : place.fields()) {
      if (kinds.get(step) == Kind.KEY
          && variables.stream().anyMatch(key -> step.equals(ofKey.get(key)))) {
        return true;
      }
    }
    return false;
  }

  /** The collection behind one that keeps its users in order, such as a synchronizedList. */
  @Nullable ExpressionTree behind(Place place) {
    ExpressionTree only =
        place.fields().isEmpty() ? scope.declarations().onlyValue(place.root()) : null;
    if (only == null
        || !(ASTHelpers.stripParentheses(only) instanceof MethodInvocationTree call)
        || call.getArguments().size() != 1) {
      return null;
    }
    MethodModel.Result result = scope.models().method(ASTHelpers.getSymbol(call)).result();
    return result.sync() != null && result.viewOf().contains(0) ? call.getArguments().get(0) : null;
  }

  /** The path to what a variable holds through the container that it was put into, or null. */
  @Nullable Place held(VarSymbol variable, Places places, Frame frame) {
    VarSymbol holder = scope.declarations().holder(variable);
    if (holder == null || scope.declarations().changes(variable) || scope.isSafe(variable.type)) {
      return null;
    }
    Place container = places.variable(holder, frame);
    return container == null
        ? null
        : container.field(ofVariable.computeIfAbsent(variable, v -> name(Kind.HELD)));
  }

  /** What a walk through a collection, an array or the values of a map goes through, or null. */
  @Nullable Place walked(ExpressionTree collection, Places places, Frame frame) {
    Place whole = whole(collection, places, frame);
    return whole == null ? null : whole.field(all);
  }

  /**
   * What the function that a call is given works on, one after the other: what the collection that
   * it is called on holds, or the one that the stream is made from. Strict: some of it.
   */
  @Nullable Place walkedBy(MethodInvocationTree call, Places places, Frame frame) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver == null) {
      return null;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (!isOfStream(method)) {
      return WALKS.contains(method.name.toString()) ? walked(receiver, places, frame) : null;
    }
    VarSymbol step = all;
    ExpressionTree source = ASTHelpers.stripParentheses(receiver);
    while (source instanceof MethodInvocationTree link
        && isOfStream(ASTHelpers.getSymbol(link))
        && ASTHelpers.getReceiver(link) != null) {
      String name = ASTHelpers.getSymbol(link).name.toString();
      if (SELECTS.contains(name)) {
        step = some;
      } else if (!KEEPS.contains(name)) {
        return null;
      }
      source = ASTHelpers.stripParentheses(ASTHelpers.getReceiver(link));
    }
    if (FOLDS.contains(method.name.toString()) || !(source instanceof MethodInvocationTree)) {
      return null;
    }
    Place whole = step == all || scope.isStrict(call) ? whole(source, places, frame) : null;
    return whole == null ? null : whole.field(step);
  }

  private static boolean isOfStream(MethodSymbol method) {
    return method.owner.getQualifiedName().toString().startsWith("java.util.stream.")
        && !method.isStatic();
  }

  /** The element of an array that an index gives. */
  @Nullable Place element(ArrayAccessTree access, Places places, Frame frame) {
    Type type = ((JCTree) access).type;
    if (type.isPrimitive() || scope.isSafe(type)) {
      return null;
    }
    Place known = at(access.getExpression(), access.getIndex(), places, frame);
    if (known != null || !scope.isStrict(access)) {
      return known;
    }
    // Whether two indices differ, strict asks of the slots.
    Place array =
        ASTHelpers.constValue(access.getIndex()) != null
                || SharedIndex.isIn(access.getIndex(), scope.declarations())
            ? places.of(access.getExpression(), frame)
            : null;
    return array == null ? null : array.field(some);
  }

  /** The value of a key that is the same for everybody, if it is the same object all the time. */
  private @Nullable Place at(
      ExpressionTree container, ExpressionTree key, Places places, Frame frame) {
    VarSymbol name = nameAt(places.argument(key, frame));
    Place whole = name == null ? null : whole(container, places, frame);
    return name == null || whole == null || isFilledAgain(whole.last()) ? null : whole.field(name);
  }

  private @Nullable VarSymbol nameAt(Frame.Argument key) {
    Object value = ASTHelpers.constValue(key.value());
    if (value != null) {
      return ofConstant.computeIfAbsent(value, v -> name(Kind.CONSTANT));
    }
    return ASTHelpers.getSymbol(key.value()) instanceof VarSymbol variable
            && isSameAllTheTime(variable)
            && !key.frame().arguments().containsKey(variable)
        ? ofKey.computeIfAbsent(variable, v -> name(Kind.KEY))
        : null;
  }

  /** Whether a variable of a method holds one thing, and is not another one in each turn. */
  private boolean isSameAllTheTime(VarSymbol variable) {
    return switch (variable.getKind()) {
      case LOCAL_VARIABLE ->
          !scope.declarations().changes(variable) && !scope.declarations().isInLoop(variable);
      case PARAMETER -> !scope.declarations().changes(variable) && Ownership.isParameter(variable);
      default -> false;
    };
  }

  /** Whether another value may take the place of one in a container. */
  private boolean isFilledAgain(VarSymbol container) {
    return scope.declarations().isFilledAgain(container)
        || !Collections.disjoint(scope.declarations().calledOn(container), REPLACES);
  }

  /** The container with the values that an expression has: all of them, not a range. */
  private @Nullable Place whole(ExpressionTree container, Places places, Frame frame) {
    Frame.Argument given = places.argument(container, frame);
    ExpressionTree original = original(given.value());
    if (original != null) {
      return whole(original, places, given.frame());
    }
    Place place = places.of(given.value(), given.frame());
    if (given.value() instanceof MethodInvocationTree call) {
      boolean isWhole =
          place != null
              && (place.isContents()
                  || scope.declarations().method(ASTHelpers.getSymbol(call)) != null);
      return isWhole ? place : null;
    }
    if (place != null
        && ASTHelpers.getSymbol(given.value()) instanceof VarSymbol variable
        && variable.getKind() != ElementKind.FIELD) {
      ExpressionTree only = scope.declarations().onlyValue(variable);
      if (!place.equals(Place.of(variable))) {
        return only == null ? null : whole(only, places, given.frame());
      }
      ExpressionTree copied = only == null ? null : original(only);
      Place from = copied == null ? null : whole(copied, places, given.frame());
      // What one of them drops the other may still have.
      boolean isSame =
          scope.isStrict(container)
              || (keepsAll(variable) && from != null && keepsAll(from.last()));
      return from != null && isSame ? from : place;
    }
    return place;
  }

  private boolean keepsAll(VarSymbol container) {
    return Collections.disjoint(scope.declarations().calledOn(container), DROPS);
  }

  /** What a call gives all the values of, as they are or in a new container; or null. */
  private @Nullable ExpressionTree original(ExpressionTree value) {
    List<? extends ExpressionTree> arguments = CallTrees.arguments(value);
    if (value instanceof MethodInvocationTree call) {
      String name = ASTHelpers.getSymbol(call).name.toString();
      if (arguments.isEmpty()) {
        return ALL.contains(name) ? ASTHelpers.getReceiver(call) : null;
      }
      if (!name.equals("copyOf") && !name.startsWith("unmodifiable")) {
        return null;
      }
    }
    return arguments.size() == 1
            && scope.isContainer(ASTHelpers.getType(value))
            && scope.isContainer(ASTHelpers.getType(arguments.get(0)))
        ? arguments.get(0)
        : null;
  }

  /** What was put into a container, where that is a new object and nothing takes its place. */
  @Nullable ExpressionTree of(Place contents) {
    return contents.fields().size() == 1 ? contained.get(contents.root()) : null;
  }

  /**
   * What a call looks up in a container, for as long as it is the same object for everybody: the
   * value of a reference that nobody sets, or what the map makes for a key.
   */
  @Nullable Place lookedUp(MethodInvocationTree call, Place container, Places places, Frame frame) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (!(method.getReturnType() instanceof Type.TypeVar) || receiver == null) {
      return null;
    }
    boolean isSafe = isSafeContainer(container);
    List<? extends ExpressionTree> held =
        isSafe ? holds(call, method, container) : List.<ExpressionTree>of();
    ExpressionTree made = isSafe ? made(call, method, held) : null;
    if (made != null) {
      contained.put(container.root(), made);
      return container.field(contents);
    }
    for (ExpressionTree each : held) {
      Place place = each instanceof IdentifierTree ? places.of(each, frame) : null;
      if (place != null) {
        return place;
      }
    }
    Place known =
        method.name.contentEquals("get")
                && call.getArguments().size() == 1
                && method.owner.getQualifiedName().toString().startsWith("java.util.")
                && !scope.isSafe(((JCTree) call).type)
            ? at(receiver, call.getArguments().get(0), places, frame)
            : null;
    if (known != null) {
      return known;
    }
    boolean ofThread = method.owner.getQualifiedName().contentEquals("java.lang.ThreadLocal");
    return LOOKS_UP.contains(method.name.toString())
            && !ofThread
            && (isSafe || scope.isStrict(call))
        ? container.field(some)
        : null;
  }

  /**
   * The new object that a call looks up, whoever makes it.
   *
   * @param held what a reference that it looks into was made with
   */
  private static @Nullable ExpressionTree made(
      MethodInvocationTree call, MethodSymbol method, List<? extends ExpressionTree> held) {
    boolean isFilled = method.name.contentEquals("get") && call.getArguments().size() == 2;
    return method.name.contentEquals("computeIfAbsent") || isFilled
        ? madeBy(call.getArguments().get(call.getArguments().size() - 1))
        : held.stream().filter(Scope::isNew).findFirst().orElse(null);
  }

  /** What a reference was made with that a call looks into and nobody sets. */
  private List<? extends ExpressionTree> holds(
      MethodInvocationTree call, MethodSymbol method, Place reference) {
    if (!method.name.contentEquals("get") || !call.getArguments().isEmpty()) {
      return List.of();
    }
    ExpressionTree only = scope.declarations().onlyValue(reference.last());
    boolean isSet =
        scope.declarations().calledOn(reference.last()).stream().anyMatch(n -> !READS.contains(n));
    return only == null || isSet ? List.of() : CallTrees.arguments(only);
  }

  /** What a function makes and returns, if it does nothing else. */
  private static @Nullable ExpressionTree madeBy(ExpressionTree function) {
    return switch (ASTHelpers.stripParentheses(function)) {
      case LambdaExpressionTree lambda when lambda.getBody() instanceof ExpressionTree made -> made;
      case LambdaExpressionTree lambda when lambda.getBody() instanceof BlockTree block ->
          Code.onlyReturned(block);
      case MemberReferenceTree reference when ASTHelpers.getSymbol(reference).isConstructor() ->
          reference.getQualifierExpression();
      default -> null;
    };
  }
}
