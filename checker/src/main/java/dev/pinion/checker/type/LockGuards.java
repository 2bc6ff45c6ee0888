package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Locks that are held for as long as the resource is open that their own method gave. */
public final class LockGuards {
  /** Methods whose result one closes to let go of a lock, whatever its type. */
  private static final Set<String> NAMES =
      Set.of("lock", "Lock", "readLock", "readlock", "writeLock", "writelock");

  private LockGuards() {}

  /**
   * The lock that an assertion says is held: {@code Thread.holdsLock(lock)}, or {@code
   * lock.isHeldByCurrentThread()}; null for any other.
   */
  public static @Nullable ExpressionTree lockOf(AssertTree assertion) {
    if (!(ASTHelpers.stripParentheses(assertion.getCondition())
        instanceof MethodInvocationTree call)) {
      return null;
    }
    String name = ASTHelpers.getSymbol(call).name.toString();
    if (name.equals("holdsLock") && call.getArguments().size() == 1) {
      return call.getArguments().get(0);
    }
    return name.equals("isHeldByCurrentThread") ? ASTHelpers.getReceiver(call) : null;
  }

  /** The lock behind {@code try (var guard = lock.lock())}; null for any other resource. */
  public static @Nullable ExpressionTree lockOf(Tree resource) {
    if (!(resource instanceof VariableTree variable
        && variable.getInitializer() instanceof MethodInvocationTree call
        && call.getArguments().isEmpty())) {
      return null;
    }
    ExpressionTree lock = ASTHelpers.getReceiver(call);
    boolean isNamed = NAMES.contains(ASTHelpers.getSymbol(call).name.toString());
    return lock != null && (isNamed || isLock(ASTHelpers.getType(lock))) ? lock : null;
  }

  /** Whether values of a type are locks: a method that is given one may take it. */
  static boolean isLock(@Nullable Type type) {
    if (type == null || !(type.tsym instanceof ClassSymbol symbol)) {
      return false;
    }
    if (symbol.getQualifiedName().toString().startsWith("java.util.concurrent.locks.")
        || isLock(symbol.getSuperclass())) {
      return true;
    }
    for (Type implemented : symbol.getInterfaces()) {
      if (isLock(implemented)) {
        return true;
      }
    }
    return false;
  }
}
