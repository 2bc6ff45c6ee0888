package dev.pinion.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
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
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.SyncVerdict;
import dev.pinion.checker.unit.Sights;
import dev.pinion.checker.unit.Unit;
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
  private static final Set<String> ATOMIC =
      Set.of(
          "compute",
          "computeIfAbsent",
          "computeIfPresent",
          "merge",
          "getAndUpdate",
          "updateAndGet",
          "getAndAccumulate",
          "accumulateAndGet");

  /** Methods of a container that leave what they return in it. */
  private static final Set<String> LOOKS_UP =
      Set.of("get", "getOrDefault", "putIfAbsent", "peek", "element", "getFirst", "getLast");

  /** What the tasks of the JDK run. */
  private static final Set<String> RUNS = Set.of("run", "call", "compute");

  /** Methods of a reference that leave it as it is. */
  private static final Set<String> READS =
      Set.of(
          "get", "getPlain", "getAcquire", "getOpaque", "clone", "close", "downgrade", "toString");

  /** Methods of java.util.concurrent that return when another thread has done something. */
  private static final Set<String> WAITS =
      Set.of(
          "acquire",
          "acquireUninterruptibly",
          "arriveAndAwaitAdvance",
          "await",
          "awaitAdvance",
          "awaitAdvanceInterruptibly",
          "awaitUninterruptibly",
          "close",
          "exchange",
          "get",
          "getNow",
          "join",
          "park",
          "put",
          "resultNow",
          "take",
          "takeFirst",
          "takeLast",
          "transfer");

  private final Unit unit;
  private final Models models;
  private final Capabilities capabilities;
  private final Types types;
  private final Names names;
  private final Symtab symtab;
  private final Place unknownLock;

  /** Stands for the values in a container, as if they were a field of it. */
  private final VarSymbol contents;

  private final VarSymbol someContents;
  private final Map<NewClassTree, VarSymbol> unnamed = new HashMap<>();
  private final Map<VarSymbol, ExpressionTree> contained = new HashMap<>();
  private final IdentityHashMap<ExpressionTree, SyncVerdict> verdicts = new IdentityHashMap<>();
  private final Map<Symbol, Place> thisLocks = new HashMap<>();
  private final Map<Symbol, Place> classLocks = new HashMap<>();
  private final Executors executors;
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
    contents = named("contents", symtab.objectType, symtab.noSymbol);
    someContents = named("contents", symtab.objectType, symtab.noSymbol);
  }

  static Scope of(Unit unit) {
    return unit.facts(Scope.class, Scope::new);
  }

  Unit unit() {
    return unit;
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
    return unnamed.computeIfAbsent(
        created,
        c -> {
          Type type = ((JCTree) c).type;
          return named(type.tsym.name.toString(), type, symtab.noSymbol);
        });
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

  private VarSymbol named(String name, Type type, Symbol owner) {
    return new VarSymbol(0, names.fromString(name), type, owner);
  }

  Symbol objectType() {
    return symtab.objectType.tsym;
  }

  boolean isIterable(Type type) {
    return types.isSubtype(types.erasure(type), types.erasure(symtab.iterableType));
  }

  /** Whether values of a type are our futures. */
  boolean isFuture(@Nullable Type type) {
    Symbol future = FUTURE.get(unit.state());
    return type != null
        && future != null
        && !type.isPrimitive()
        && types.isSubtype(types.erasure(type), types.erasure(future.type));
  }

  /**
   * Whether a container keeps itself in order, whoever uses it: then its contents are the issue.
   */
  boolean isSafeContainer(Place container) {
    return types.erasure(typeOf(container.last())).tsym instanceof ClassSymbol type
        && models.type(type).sync() != null;
  }

  /** Whether a function is the body of a future: it runs if anything is done with the future. */
  boolean isAsyncBody(ExpressionTree function) {
    return AsyncBodies.isAsyncBody(ASTHelpers.getType(function));
  }

  /** Whether a method calls the function it is given at most once. */
  boolean runsOnce(MethodSymbol method) {
    String owner = method.owner.getQualifiedName().toString();
    return owner.startsWith("java.util.Optional")
        || (owner.equals("java.util.Map") && ATOMIC.contains(method.name.toString()))
        || owner.startsWith("java.util.concurrent.")
        || owner.startsWith("dev.pinion.")
        || owner.startsWith("java.security.")
        || owner.equals("java.util.Objects");
  }

  /** Whether a method calls the function it is given under a lock of its own. */
  boolean runsUnderLock(MethodSymbol method) {
    return ATOMIC.contains(method.name.toString())
        && method.owner.getQualifiedName().toString().startsWith("java.util.concurrent.");
  }

  /**
   * What a call does to a lock. A stamped lock and a semaphore are no thread's own, but they keep
   * others out all the same.
   */
  MethodModel.Lock lockEffect(MethodSymbol method, MethodModel model) {
    String name = method.name.toString();
    return switch (method.owner.getQualifiedName().toString()) {
      case "java.util.concurrent.locks.StampedLock" ->
          name.startsWith("unlock")
              ? MethodModel.Lock.RELEASES
              : name.endsWith("Lock") || name.startsWith("try")
                  ? MethodModel.Lock.ACQUIRES
                  : MethodModel.Lock.NONE;
      case "java.util.concurrent.Semaphore" ->
          name.equals("release")
              ? MethodModel.Lock.RELEASES
              : name.startsWith("acquire") || name.startsWith("tryAcquire")
                  ? MethodModel.Lock.ACQUIRES
                  : MethodModel.Lock.NONE;
      default -> model.lock();
    };
  }

  /** Whether a method touches one field of its first argument, in one step, and nothing else. */
  boolean accessesAtomically(MethodSymbol method) {
    String owner = method.owner.getQualifiedName().toString();
    return !method.isStatic()
        && (owner.equals("java.lang.invoke.VarHandle")
            || (owner.startsWith("java.util.concurrent.atomic.")
                && owner.endsWith("FieldUpdater")));
  }

  /** The position in a list, or in an array, that a call reads or writes; null for all of it. */
  @Nullable ExpressionTree listIndex(
      MethodSymbol method, List<? extends ExpressionTree> arguments) {
    boolean set = arguments.size() == 2 && method.name.contentEquals("set");
    boolean get = arguments.size() == 1 && method.name.contentEquals("get");
    return (set || get)
            && method.getParameters().get(0).type.isPrimitive()
            && types.isSubtype(types.erasure(method.owner.type), types.erasure(symtab.listType))
        ? arguments.get(0)
        : null;
  }

  /** Whether a library model describes a call, so that what it does not say is not so. */
  boolean isModelled(Tree call) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        && (packageOf(method.owner).startsWith("java.") || models.describes(method));
  }

  /**
   * Whether a call may wait until a task has ended or has got somewhere. A wait with a time-out
   * counts only where somebody looks at how it ended.
   */
  boolean mayJoin(MethodSymbol method, MethodModel model, @Nullable MethodInvocationTree call) {
    return switch (model.joins()) {
      case RETURNS -> true;
      case RETURNS_TRUE, RETURNS_FALSE, TIMED -> call == null || !isStatement(call);
      case NO ->
          model.joinsOwn()
              || (WAITS.contains(method.name.toString())
                  && packageOf(method.owner).startsWith("java.util.concurrent"))
              || (method.name.contentEquals("wait") && method.owner == symtab.objectType.tsym);
    };
  }

  private static String packageOf(Symbol type) {
    return ASTHelpers.enclosingPackage(type).map(p -> p.getQualifiedName().toString()).orElse("");
  }

  /** Whether what is handed to the object in a place runs there one after the other. */
  boolean isSerial(Place executor) {
    VarSymbol variable = executor.last();
    if (models.type((ClassSymbol) types.erasure(variable.type).tsym).serial()) {
      return true;
    }
    List<ExpressionTree> values =
        declarations().values(variable).stream()
            .filter(value -> value.getKind() != Tree.Kind.NULL_LITERAL)
            .toList();
    boolean all = variable.isPrivate() || variable.getKind() != ElementKind.FIELD;
    return all && !values.isEmpty() && values.stream().allMatch(executors::isSerial);
  }

  /**
   * Whether an executor is made from a class of which nothing is known: it may run one task after
   * the other.
   */
  boolean isUnknownExecutor(Place executor) {
    VarSymbol variable = executor.last();
    return (variable.isPrivate() || variable.getKind() != ElementKind.FIELD)
        && declarations().values(variable).stream()
            .anyMatch(
                value ->
                    ASTHelpers.stripParentheses(value) instanceof NewClassTree created
                        && created.getClassBody() == null
                        && isUndescribed(ASTHelpers.getSymbol(created).owner));
  }

  private boolean isUndescribed(Symbol type) {
    return type instanceof ClassSymbol symbol
        && !packageOf(symbol).startsWith("java.")
        && !models.type(symbol).modelled()
        && declarations().type(symbol) == null;
  }

  private boolean isStatement(MethodInvocationTree call) {
    return declarations().isStatement(call);
  }

  /** The lock of {@code rw.readLock().lock()} is rw's. */
  ExpressionTree lockBehind(ExpressionTree lock) {
    if (ASTHelpers.stripParentheses(lock) instanceof MethodInvocationTree call
        && Set.of("readLock", "writeLock").contains(ASTHelpers.getSymbol(call).name.toString())) {
      ExpressionTree behind = ASTHelpers.getReceiver(call);
      return behind == null ? lock : behind;
    }
    return lock;
  }

  /** What a function makes and returns, if it does nothing else. */
  @Nullable ExpressionTree madeBy(ExpressionTree function) {
    return switch (ASTHelpers.stripParentheses(function)) {
      case LambdaExpressionTree lambda when lambda.getBody() instanceof ExpressionTree made -> made;
      case LambdaExpressionTree lambda
          when lambda.getBody() instanceof BlockTree block
              && block.getStatements().size() == 1
              && block.getStatements().get(0) instanceof ReturnTree statement ->
          statement.getExpression();
      case MemberReferenceTree reference when ASTHelpers.getSymbol(reference).isConstructor() ->
          reference.getQualifierExpression();
      default -> null;
    };
  }

  boolean isThread(ClassSymbol type) {
    Symbol thread = THREAD.get(unit.state());
    return thread != null && type.isSubClass(thread, types);
  }

  /** What a task that is an object of a class runs. */
  Optional<MethodTree> run(ClassTree type) {
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method
          && method.getParameters().isEmpty()
          && RUNS.contains(method.getName().toString())) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  static boolean isInstanceField(VarSymbol variable) {
    return variable.getKind() == ElementKind.FIELD && !variable.isStatic();
  }

  /** Whether nobody but the method that declares a variable has what it holds. */
  boolean isOwned(VarSymbol variable) {
    if (variable.getKind() == ElementKind.FIELD) {
      return false;
    }
    if (isParameter(variable)) {
      return isGiven(variable);
    }
    ExpressionTree only = declarations().onlyValue(variable);
    if (only != null) {
      return isOwned(only);
    }
    List<ExpressionTree> values = declarations().valuesOnly(variable);
    return !values.isEmpty()
        && values.stream().allMatch(v -> !(v instanceof IdentifierTree) && isOwned(v));
  }

  private boolean isOwned(ExpressionTree value) {
    return switch (ASTHelpers.stripParentheses(value)) {
      case NewClassTree made -> true;
      case NewArrayTree made -> true;
      case MethodInvocationTree call -> isOwned(call);
      case IdentifierTree name ->
          ASTHelpers.getSymbol(name) instanceof VarSymbol v
              && (isParameter(v) || !declarations().changes(v))
              && isOwned(v);
      default -> Code.isFunction(value);
    };
  }

  /** What a task has made is its own; a part of what nobody else has is nobody else's either. */
  private boolean isOwned(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (models.method(method).result().fresh()) {
      return true;
    }
    if (Sights.isAwait(method) && call.getArguments().size() == 1) {
      ExpressionTree awaited = call.getArguments().get(0);
      return FutureTypes.of(unit).isJoinHandle(ASTHelpers.getType(awaited)) || isOwned(awaited);
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null && component(method) != null && isOwned(receiver);
  }

  private static boolean isParameter(VarSymbol variable) {
    return variable.owner instanceof MethodSymbol method
        && method.getParameters().contains(variable);
  }

  /** Whether it is a parameter whose callers give away what they pass. */
  boolean isGiven(VarSymbol variable) {
    return isParameter(variable)
        && variable.owner instanceof MethodSymbol method
        && models.method(method).parameter(method.getParameters().indexOf(variable)).sending();
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
        place.isContents() ? contentsOf(place) : declarations().onlyValue(place.last());
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

  /** Whether two uses of a place may be of two objects: the values of two keys. */
  boolean isSomeContents(Place place) {
    return place.fields().contains(someContents);
  }

  /** What was put into a container, where that is a new object and nothing takes its place. */
  @Nullable ExpressionTree contentsOf(Place contents) {
    return contents.fields().size() == 1 ? contained.get(contents.root()) : null;
  }

  /**
   * What a call looks up in a container, for as long as it is the same object for everybody: the
   * value of a reference that nobody sets, or what the map makes for a key.
   */
  @Nullable Place lookedUp(MethodInvocationTree call, Place container) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (!isSafeContainer(container) || !(method.getReturnType() instanceof Type.TypeVar)) {
      return null;
    }
    ExpressionTree made = null;
    boolean isFilled = method.name.contentEquals("get") && call.getArguments().size() == 2;
    if (method.name.contentEquals("computeIfAbsent") || isFilled) {
      made = madeBy(call.getArguments().get(call.getArguments().size() - 1));
    } else if (method.name.contentEquals("get") && call.getArguments().isEmpty()) {
      ExpressionTree only = declarations().onlyValue(container.last());
      boolean isSet =
          declarations().calledOn(container.last()).stream().anyMatch(n -> !READS.contains(n));
      if (only != null && !isSet) {
        made = argumentsOf(only).stream().filter(Scope::isNew).findFirst().orElse(null);
      }
    }
    if (made == null) {
      boolean ofThread = method.owner.getQualifiedName().contentEquals("java.lang.ThreadLocal");
      return LOOKS_UP.contains(method.name.toString()) && !ofThread
          ? container.field(someContents)
          : null;
    }
    Place place = container.field(contents);
    contained.put(container.root(), made);
    return place;
  }

  private static List<? extends ExpressionTree> argumentsOf(ExpressionTree value) {
    return switch (ASTHelpers.stripParentheses(value)) {
      case NewClassTree created -> created.getArguments();
      case MethodInvocationTree call -> call.getArguments();
      default -> List.of();
    };
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
