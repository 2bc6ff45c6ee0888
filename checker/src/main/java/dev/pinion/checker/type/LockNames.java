package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.MethodModel.Lock;
import dev.pinion.checker.model.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the locks of a class, so that two places that take one lock give it one name: the class for
 * {@code this}, else the variable it is found in, else its text.
 */
final class LockNames {
  /** Held for reading: of no use to who writes. */
  private record ReadLock(Object lock) {}

  /** The monitor that static synchronized methods hold. */
  record ClassLock(ClassSymbol type) {
    // Asked for each use: the ones a record gets of itself are slow until they are compiled.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ClassLock lock && type.equals(lock.type);
    }

    @Override
    public int hashCode() {
      return type.hashCode();
    }
  }

  private final Models models;

  /** Variables that hold a lock that has a name already. */
  private final Map<Symbol, Object> variables = new HashMap<>();

  /** Variables that say whether a lock was got. */
  private final Map<Symbol, Object> answers = new HashMap<>();

  LockNames(Models models) {
    this.models = models;
  }

  MethodModel model(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call.getMethodSelect()) instanceof MethodSymbol callee
        ? models.method(callee)
        : MethodModel.NONE;
  }

  /** The lock of an expression in the code of this class. */
  Object of(@Nullable ExpressionTree lock, @Nullable ClassSymbol type) {
    ExpressionTree tree = lock == null ? null : ASTHelpers.stripParentheses(lock);
    if (tree instanceof MethodInvocationTree call && model(call).result().viewOf().contains(-1)) {
      Object behind = of(ASTHelpers.getReceiver(call), type);
      return ASTHelpers.getSymbol(call).name.contentEquals("readLock")
          ? new ReadLock(behind)
          : behind;
    }
    if (isThis(tree)) {
      return type == null ? "this" : type;
    }
    Symbol symbol = tree == null ? null : ASTHelpers.getSymbol(tree);
    if (tree instanceof MemberSelectTree select) {
      if (select.getIdentifier().contentEquals("class")
          && ASTHelpers.getSymbol(select.getExpression()) instanceof ClassSymbol named) {
        return new ClassLock(named);
      }
      if (symbol != null && !ASTHelpers.isStatic(symbol) && !isThis(select.getExpression())) {
        return String.valueOf(tree); // of another object
      }
    }
    return symbol == null ? String.valueOf(tree) : variables.getOrDefault(symbol, symbol);
  }

  private static boolean isThis(@Nullable ExpressionTree tree) {
    return tree instanceof IdentifierTree name
        ? name.getName().contentEquals("this")
        : tree instanceof MemberSelectTree outer && outer.getIdentifier().contentEquals("this");
  }

  /** Fields that hold {@code rw.readLock()} stand for it wherever they are declared. */
  void declareFields(ClassTree tree, ClassSymbol type) {
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field && field.getInitializer() != null) {
        declare(ASTHelpers.getSymbol(field), field.getInitializer(), type);
      }
    }
  }

  /** A variable gets a value, which may be a lock or say whether one was got. */
  void declare(Symbol variable, ExpressionTree value, @Nullable ClassSymbol type) {
    if (variable.owner instanceof MethodSymbol
        && ASTHelpers.getSymbol(value) instanceof VarSymbol field
        && field.owner instanceof ClassSymbol) {
      variables.put(variable, of(value, type));
    } else if (value instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call.getMethodSelect()) instanceof MethodSymbol callee
        && callee.name.toString().endsWith("Lock")) {
      if (models.method(callee).result().viewOf().contains(-1)) {
        variables.put(variable, of(value, type));
      } else if (models.method(callee).lock() == Lock.ACQUIRES_IF_TRUE) {
        answers.put(variable, of(ASTHelpers.getReceiver(call), type));
      }
    }
  }

  /** The lock that was got if this variable is true, or null. */
  @Nullable Object askedFor(@Nullable Symbol answer) {
    return answers.get(answer);
  }

  /** Those that exclude every other use of the object: a lock held for reading guards no writes. */
  static Set<Object> excluding(Set<Object> held, boolean writes) {
    if (held.isEmpty()) {
      return held;
    }
    Set<Object> locks = new HashSet<>();
    for (Object lock : held) {
      Object behind = lock instanceof ReadLock forReading ? forReading.lock() : lock;
      if (isOneForAll(behind) && (lock == behind || !writes)) {
        locks.add(behind);
      }
    }
    return locks;
  }

  /** Whether it is known which lock each is, though it may not exclude what it should. */
  static boolean areKnown(Set<Object> held) {
    for (Object lock : held) {
      if (!isOneForAll(lock instanceof ReadLock forReading ? forReading.lock() : lock)) {
        return false;
      }
    }
    return true;
  }

  /** Another call has another object in a local variable or a parameter. */
  private static boolean isOneForAll(Object lock) {
    return lock instanceof ClassLock
        || lock instanceof ClassSymbol
        || (lock instanceof VarSymbol variable && variable.owner instanceof ClassSymbol);
  }
}
