package dev.pinion.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.MethodModel;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Which lock a call takes or releases, and whether for reading only. */
final class LockCalls {
  private static final String PACKAGE = "java.util.concurrent.locks.";
  private static final String STAMPED = PACKAGE + "StampedLock";
  private static final Supplier<@Nullable Symbol> READ_WRITE =
      VisitorState.memoize(state -> state.getSymbolFromString(PACKAGE + "ReadWriteLock"));

  /** The methods that give one half of a lock. */
  private static final Set<String> HALVES =
      Set.of("readLock", "writeLock", "asReadLock", "asWriteLock");

  private static final Set<String> SETS = Set.of("set", "lazySet", "setRelease", "setOpaque");

  private static final Pattern READS_A_STAMP =
      Pattern.compile("readLock.*|tryReadLock|tryOptimisticRead|(un|tryUn)lockRead");

  private final Scope scope;

  LockCalls(Scope scope) {
    this.scope = scope;
  }

  /**
   * What a call does to a lock. A stamped lock and a semaphore are no thread's own, but they keep
   * others out all the same. A flag that is set ends a {@linkplain Claims claim} made with it.
   */
  MethodModel.Lock effect(MethodSymbol method, MethodModel model) {
    String name = method.name.toString();
    return switch (method.owner.getQualifiedName().toString()) {
      case STAMPED ->
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
      case "java.util.concurrent.atomic.AtomicBoolean" ->
          SETS.contains(name) ? MethodModel.Lock.RELEASES : MethodModel.Lock.NONE;
      default -> model.lock();
    };
  }

  /** What a call of a method of this lock takes or releases. */
  Hold hold(MethodSymbol method, ExpressionTree lock, Places places, Frame frame) {
    ExpressionTree tree = ASTHelpers.stripParentheses(lock);
    MethodInvocationTree half = half(tree);
    boolean isOfStamp = method.owner.getQualifiedName().contentEquals(STAMPED);
    boolean forReading =
        isOfStamp
            ? READS_A_STAMP.matcher(method.name).matches()
            : half == null ? isReadLock(ASTHelpers.getType(tree)) : isReading(half);
    ExpressionTree whole = half == null ? tree : whole(half, half != tree);
    return new Hold(places.lock(whole == null ? tree : whole, frame), forReading);
  }

  /** The call that gave a half of a lock: this one, or the one a variable has its value of. */
  private @Nullable MethodInvocationTree half(ExpressionTree lock) {
    if (lock instanceof MethodInvocationTree call) {
      return HALVES.contains(ASTHelpers.getSymbol(call).name.toString()) ? call : null;
    }
    ExpressionTree only =
        ASTHelpers.getSymbol(lock) instanceof VarSymbol variable
            ? scope.declarations().onlyValue(variable)
            : null;
    return only != null && ASTHelpers.stripParentheses(only) instanceof MethodInvocationTree call
        ? half(call)
        : null;
  }

  /** The lock of {@code rw.readLock()} is rw; null where it goes by another name here. */
  private static @Nullable ExpressionTree whole(MethodInvocationTree half, boolean elsewhere) {
    ExpressionTree whole = ASTHelpers.getReceiver(half);
    if (whole instanceof MethodInvocationTree view
        && ASTHelpers.getSymbol(view).name.contentEquals("asReadWriteLock")) {
      whole = ASTHelpers.getReceiver(view);
    }
    boolean isOfThis =
        whole != null
            && ASTHelpers.getSymbol(whole) instanceof VarSymbol variable
            && variable.getKind() == ElementKind.FIELD;
    return elsewhere && !isOfThis ? null : whole;
  }

  private boolean isReading(MethodInvocationTree half) {
    MethodSymbol method = ASTHelpers.getSymbol(half);
    return method.name.toString().matches("readLock|asReadLock")
        && (method.owner.getQualifiedName().contentEquals(STAMPED)
            || (READ_WRITE.get(scope.unit().state()) instanceof ClassSymbol pair
                && method.owner.isSubClass(pair, scope.types())));
  }

  private static boolean isReadLock(@Nullable Type type) {
    return type != null
        && type.tsym.getQualifiedName().contentEquals(PACKAGE + "ReentrantReadWriteLock.ReadLock");
  }
}
