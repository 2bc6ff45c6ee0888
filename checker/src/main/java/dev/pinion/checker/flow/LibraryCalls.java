package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Names;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of methods of the JDK and of other libraries beside their models. */
final class LibraryCalls {
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
          "join",
          "park",
          "put",
          "resultNow",
          "take",
          "takeFirst",
          "takeLast",
          "transfer");

  private final Scope scope;
  private final Symtab symtab;
  private final Names names;
  private final Buffers buffers;

  LibraryCalls(Scope scope, Symtab symtab, Names names) {
    this.scope = scope;
    this.symtab = symtab;
    this.names = names;
    buffers = new Buffers(scope);
  }

  Buffers buffers() {
    return buffers;
  }

  /**
   * Whether a collection is asked for an element, or to drop it, whose class compares by identity:
   * {@code waiting.remove(task)}. In strict code no subclass may differ.
   */
  boolean onlyIdentifies(MethodInvocationTree call, ExpressionTree element) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    int position = call.getArguments().indexOf(element);
    return method.owner.getQualifiedName().toString().startsWith("java.util.")
        && position >= 0
        && position < method.getParameters().size()
        && scope.types().isSameType(method.getParameters().get(position).type, symtab.objectType)
        && ASTHelpers.getType(element) instanceof Type.ClassType type
        && !type.isInterface()
        && inheritsFromObject(type, "equals")
        && inheritsFromObject(type, "hashCode")
        && (isExactly(type, element) || !scope.isStrict(call));
  }

  /** Whether a value is of this very class. */
  private boolean isExactly(Type type, ExpressionTree value) {
    return scope.capabilities().isEffectivelyFinal((ClassSymbol) type.tsym)
        || (ASTHelpers.getSymbol(value) instanceof VarSymbol variable
            && Scope.isNew(scope.declarations().onlyValue(variable)));
  }

  private boolean inheritsFromObject(Type type, String name) {
    for (Type at = type; at instanceof Type.ClassType; at = scope.types().supertype(at)) {
      if (at.tsym != symtab.objectType.tsym
          && at.tsym.members().findFirst(names.fromString(name)) != null) {
        return false;
      }
    }
    return true;
  }

  /** Whether a method gives a counted reference to what its receiver refers to. */
  boolean isOneMoreHandle(MethodSymbol method) {
    return method.name.contentEquals("copy") && packageOf(method.owner).equals("dev.pinion.rc");
  }

  /** Whether a method calls the function it is given at most once. */
  boolean runsOnce(MethodSymbol method) {
    String owner = method.owner.getQualifiedName().toString();
    return owner.startsWith("java.util.Optional")
        || owner.startsWith("java.lang.ScopedValue")
        || (owner.equals("java.util.Map") && ATOMIC.contains(method.name.toString()))
        || owner.startsWith("java.util.concurrent.")
        || owner.startsWith("dev.pinion.")
        || owner.startsWith("java.security.")
        || owner.equals("java.util.Objects");
  }

  /** Whether nothing is known of an executor but that it is one. */
  boolean isPlainExecutor(@Nullable ExpressionTree receiver) {
    Type type = receiver == null ? null : ASTHelpers.getType(receiver);
    return type != null
        && type.tsym.getQualifiedName().contentEquals("java.util.concurrent.Executor");
  }

  /** Whether a method calls the function it is given under a lock of its own. */
  boolean runsUnderLock(MethodSymbol method) {
    return ATOMIC.contains(method.name.toString())
        && method.owner.getQualifiedName().toString().startsWith("java.util.concurrent.");
  }

  /** Whether a method touches one field of its first argument, in one step, and nothing else. */
  boolean accessesAtomically(MethodSymbol method) {
    String owner = method.owner.getQualifiedName().toString();
    return !method.isStatic()
        && (owner.equals("java.lang.invoke.VarHandle")
            || (owner.startsWith("java.util.concurrent.atomic.")
                && owner.endsWith("FieldUpdater")));
  }

  /** The position in a list or a buffer that a call reads or writes; null for all of it. */
  @Nullable ExpressionTree listIndex(
      MethodSymbol method, List<? extends ExpressionTree> arguments) {
    String name = method.name.toString();
    boolean isElement =
        (arguments.size() == 2 && (name.equals("set") || name.startsWith("put")))
            || (arguments.size() == 1 && name.startsWith("get"));
    return isElement
            && method.getParameters().get(0).type.hasTag(TypeTag.INT)
            && (buffers.isBuffer(method.owner.type) || scope.isList(method.owner.type))
        ? arguments.get(0)
        : null;
  }

  /** Where the range of an array begins that a call uses: {@code Arrays.sort(a, from, to)}. */
  @Nullable ExpressionTree rangeStart(Tree call, ExpressionTree array) {
    if (!(call instanceof MethodInvocationTree use)
        || !(((JCTree) array).type instanceof Type.ArrayType)) {
      return null;
    }
    List<VarSymbol> parameters = ASTHelpers.getSymbol(use).getParameters();
    long numbers = parameters.stream().filter(p -> p.type.hasTag(TypeTag.INT)).count();
    int next = use.getArguments().indexOf(array) + 1;
    return numbers >= 2
            && 0 < next
            && next < parameters.size()
            && parameters.get(next).type.hasTag(TypeTag.INT)
        ? use.getArguments().get(next)
        : null;
  }

  /** Whether a library model describes a call, so that what it does not say is not so. */
  boolean isModelled(Tree call) {
    return ASTHelpers.getSymbol(call) instanceof MethodSymbol method
        && (packageOf(method.owner).startsWith("java.") || scope.models().describes(method));
  }

  /**
   * Whether a call may wait until a task has ended or has got somewhere. A wait with a time-out
   * counts only where somebody looks at how it ended.
   */
  boolean mayJoin(MethodSymbol method, MethodModel model, @Nullable MethodInvocationTree call) {
    return switch (model.joins()) {
      case RETURNS -> true;
      case RETURNS_TRUE, RETURNS_FALSE, TIMED ->
          call == null || !scope.declarations().isStatement(call);
      case NO ->
          model.joinsOwn()
              || (WAITS.contains(method.name.toString())
                  && packageOf(method.owner).startsWith("java.util.concurrent")
                  && !isTable(method.owner.type))
              || (method.name.contentEquals("wait") && method.owner == symtab.objectType.tsym);
    };
  }

  /** A map or a list: there is nothing to wait for in its {@code get}. */
  private boolean isTable(Type type) {
    return scope.isMap(type) || scope.isList(type);
  }

  static String packageOf(Symbol type) {
    return Models.packageOf(type).fullname.toString();
  }
}
