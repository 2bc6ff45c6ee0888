package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.MethodModel.Lock;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.unit.OwnCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the statements of a class and knows which locks are held at each: on every way there,
 * where ways meet. A loop is entered with what it never lets go.
 */
abstract class LockScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  final Models models;

  /** What is held; null where no execution gets to. */
  private @Nullable Set<Object> held = Set.of();

  @Nullable ClassSymbol type;

  /** Types of what calls are given, and whether they are locks. */
  private final Map<Symbol, Boolean> lockTypes = new HashMap<>();

  /** Whether the file has a call that releases a lock; null before that is asked. */
  private @Nullable Boolean anyReleased;

  /** The locks cannot be told for certain: somebody asked for one and may not have got it. */
  boolean doubtful;

  final LockNames names;

  LockScanner(Models models) {
    this.models = models;
    names = new LockNames(models);
  }

  boolean isReached() {
    return held != null;
  }

  Set<Object> held() {
    return held == null ? Set.of() : held;
  }

  void holding(@Nullable Set<Object> locks) {
    held = locks;
  }

  /** Runs with other locks and brings the old ones back. */
  void withLocks(Set<Object> locks, Runnable body) {
    Set<Object> before = held;
    boolean doubtfulBefore = doubtful;
    held = locks;
    body.run();
    held = before;
    doubtful = doubtfulBefore;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    super.visitVariable(tree, null);
    if (tree.getInitializer() != null) {
      names.declare(ASTHelpers.getSymbol(tree), tree.getInitializer(), type);
    }
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    super.visitAssignment(tree, null);
    Symbol variable = ASTHelpers.getSymbol(tree.getVariable());
    if (variable != null) {
      names.declare(variable, tree.getExpression(), type);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    super.visitMethodInvocation(tree, null);
    switch (names.model(tree).lock()) {
      case ACQUIRES -> held = plus(held, Set.of(names.of(ASTHelpers.getReceiver(tree), type)));
      case RELEASES -> held = minus(held, Set.of(names.of(ASTHelpers.getReceiver(tree), type)));
      case ACQUIRES_IF_TRUE -> doubtful |= !isLookedAt();
      case NONE -> doubtful |= isGivenLock(tree);
    }
    return null;
  }

  /** Whether a call is given a lock, which it may take. */
  private boolean isGivenLock(MethodInvocationTree call) {
    for (ExpressionTree argument : call.getArguments()) {
      Type type = ASTHelpers.getType(argument);
      if (type != null
          && !type.isPrimitive()
          && lockTypes.computeIfAbsent(type.tsym, symbol -> LockGuards.isLock(symbol.type))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the answer of a call decides which way is taken, or is kept in a variable for that. */
  private boolean isLookedAt() {
    TreePath path = getCurrentPath();
    while (path.getParentPath().getLeaf() instanceof ParenthesizedTree
        || path.getParentPath().getLeaf() instanceof UnaryTree
        || path.getParentPath().getLeaf() instanceof BinaryTree) {
      path = path.getParentPath();
    }
    return switch (path.getParentPath().getLeaf()) {
      case IfTree test -> true;
      case WhileLoopTree loop -> true;
      case DoWhileLoopTree loop -> true;
      case VariableTree variable -> variable.getInitializer() == getCurrentPath().getLeaf();
      case AssignmentTree assignment -> assignment.getExpression() == getCurrentPath().getLeaf();
      default -> false;
    };
  }

  /** The locks that a condition has got if it comes out so. */
  private Set<Object> got(ExpressionTree condition, boolean outcome) {
    return switch (ASTHelpers.stripParentheses(condition)) {
      case UnaryTree not when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ->
          got(not.getExpression(), !outcome);
      case BinaryTree both
          when both.getKind()
              == (outcome ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR) -> {
        Set<Object> all = new HashSet<>(got(both.getLeftOperand(), outcome));
        all.addAll(got(both.getRightOperand(), outcome));
        yield all;
      }
      case MethodInvocationTree call
          when outcome && names.model(call).lock() == Lock.ACQUIRES_IF_TRUE ->
          Set.of(names.of(ASTHelpers.getReceiver(call), type));
      case IdentifierTree name when outcome -> {
        Object lock = names.askedFor(ASTHelpers.getSymbol(name));
        yield lock == null ? Set.of() : Set.of(lock);
      }
      default -> Set.of();
    };
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    Set<Object> before = held;
    held = plus(before, got(tree.getCondition(), true));
    scan(tree.getThenStatement(), null);
    Set<Object> then = held;
    held = plus(before, got(tree.getCondition(), false));
    scan(tree.getElseStatement(), null);
    held = meet(then, held);
    return null;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    Set<Object> kept = minus(held, released(tree));
    held = kept;
    scan(tree.getCondition(), null);
    held = plus(held, got(tree.getCondition(), true));
    scan(tree.getStatement(), null);
    held = plus(kept, got(tree.getCondition(), false));
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    Set<Object> kept = minus(held, released(tree));
    held = kept;
    super.visitDoWhileLoop(tree, null);
    held = plus(kept, got(tree.getCondition(), false));
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    Set<Object> kept = minus(held, released(tree));
    held = kept;
    super.visitForLoop(tree, null);
    held = kept;
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    Set<Object> kept = minus(held, released(tree));
    held = kept;
    super.visitEnhancedForLoop(tree, null);
    held = kept;
    return null;
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    cases(tree, tree.getCases());
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    cases(tree, tree.getCases());
    return null;
  }

  private void cases(Tree tree, Iterable<? extends Tree> cases) {
    Set<Object> kept = minus(held, released(tree));
    for (Tree each : cases) {
      held = kept;
      scan(each, null);
    }
    held = kept;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    Object key = names.of(tree.getExpression(), type);
    boolean again = held().contains(key);
    held = plus(held, Set.of(key));
    scan(tree.getBlock(), null);
    held = again ? held : minus(held, Set.of(key));
    return null;
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    scan(tree.getResources(), null);
    Set<Object> failed = minus(held, released(tree.getBlock()));
    Set<Object> guards = guards(tree);
    held = plus(held, guards);
    scan(tree.getBlock(), null);
    Set<Object> end = minus(held, guards);
    Set<Object> left = failed; // however the block and its handlers are left
    for (CatchTree handler : tree.getCatches()) {
      held = failed;
      scan(handler, null);
      end = meet(end, held);
      left = minus(left, released(handler));
    }
    held = end;
    if (tree.getFinallyBlock() != null) {
      held = meet(end, left);
      scan(tree.getFinallyBlock(), null);
      held =
          end == null || held == null
              ? null
              : plus(minus(end, released(tree.getFinallyBlock())), held);
    }
    return null;
  }

  @Override
  public @Nullable Void visitAssert(AssertTree tree, @Nullable Void unused) {
    super.visitAssert(tree, null);
    ExpressionTree lock = LockGuards.lockOf(tree);
    if (lock != null) {
      held = plus(held, Set.of(names.of(lock, type)));
    }
    return null;
  }

  /** What its resources hold and nobody has held before. */
  private Set<Object> guards(TryTree tree) {
    Set<Object> guards = new HashSet<>();
    for (Tree resource : tree.getResources()) {
      ExpressionTree lock = LockGuards.lockOf(resource);
      if (lock != null) {
        guards.add(names.of(lock, type));
      }
    }
    guards.removeAll(held());
    return guards;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    super.visitReturn(tree, null);
    held = null;
    return null;
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
    super.visitThrow(tree, null);
    held = null;
    return null;
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
    held = null;
    return null;
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
    held = null;
    return null;
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
    super.visitYield(tree, null);
    held = null;
    return null;
  }

  /** What code may let go that is held now. */
  private Set<Object> released(Tree code) {
    if (!isAnyReleased()) {
      return Set.of();
    }
    Set<Object> released = new HashSet<>();
    new OwnCode() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        if (names.model(tree).lock() == Lock.RELEASES) {
          released.add(names.of(ASTHelpers.getReceiver(tree), type));
        }
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(code, null);
    return released;
  }

  /** Most classes know no locks but monitors. */
  private boolean isAnyReleased() {
    if (anyReleased == null) {
      boolean[] found = {false};
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethodInvocation(
            MethodInvocationTree tree, @Nullable Void unused) {
          found[0] |= names.model(tree).lock() == Lock.RELEASES;
          return super.visitMethodInvocation(tree, null);
        }
      }.scan(getCurrentPath().getCompilationUnit(), null);
      anyReleased = found[0];
    }
    return anyReleased;
  }

  private static @Nullable Set<Object> plus(@Nullable Set<Object> locks, Set<Object> more) {
    if (locks == null || more.isEmpty()) {
      return locks;
    }
    Set<Object> all = new HashSet<>(locks);
    all.addAll(more);
    return all;
  }

  private static @Nullable Set<Object> minus(@Nullable Set<Object> locks, Set<Object> gone) {
    if (locks == null || gone.isEmpty()) {
      return locks;
    }
    Set<Object> rest = new HashSet<>(locks);
    rest.removeAll(gone);
    return rest;
  }

  private static @Nullable Set<Object> meet(
      @Nullable Set<Object> one, @Nullable Set<Object> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (one.isEmpty()) {
      return one;
    }
    Set<Object> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
