package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.type.LockGuards;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads code in the order in which it runs: the locks that are held at each point, what is waited
 * for, and what may be left out or repeated. The part of a {@link BodyScan} that knows nothing of
 * uses and calls.
 */
abstract class OrderScan extends TreeScanner<@Nullable Void, @Nullable Void> {
  final Scope scope;
  final Places places;
  final Footprint out = new Footprint();
  private final Claims claims;
  Frame frame = Frame.OUTERMOST;
  Set<Hold> locks = Set.of();

  /** The in-place call or the loop around may run it several times. */
  boolean repeated;

  /** A call of the method around may leave it out. */
  boolean conditional;

  /** The turn of the loop around, or the method, may leave it out. */
  boolean guarded;

  boolean inLoopCondition;

  OrderScan(Scope scope) {
    this.scope = scope;
    places = new Places(scope);
    claims = new Claims(scope, places);
  }

  /** Reads an expression of which only matters which object it is. */
  abstract void identify(ExpressionTree tree);

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    identify(ASTHelpers.stripParentheses(tree.getExpression()));
    Set<Hold> held = locks;
    if (!Scope.isNew(tree.getExpression())) { // of which nobody else has the monitor
      Place lock = places.lock(ASTHelpers.stripParentheses(tree.getExpression()), frame);
      if (frame.makes(lock.root().owner)) {
        out.own.add(lock.root()); // the monitor of an object that the code itself makes
      }
      locks = with(locks, lock);
    }
    scan(tree.getBlock(), null);
    locks = held;
    return null;
  }

  /** What a call does to the lock it is called on. */
  final void lock(MethodSymbol method, MethodModel model, @Nullable ExpressionTree receiver) {
    MethodModel.Lock effect = scope.lockCalls().effect(method, model);
    if (effect == MethodModel.Lock.NONE || receiver == null) {
      return;
    }
    Hold hold = scope.lockCalls().hold(method, receiver, places, frame);
    if (effect != MethodModel.Lock.RELEASES) {
      locks = with(locks, Set.of(hold));
      return;
    }
    Set<Hold> held = new LinkedHashSet<>(locks);
    if (effect != model.lock()) {
      held.removeIf(h -> h.lock().equals(hold.lock())); // a stamp may have been converted
    } else if (!held.remove(hold)) {
      held.clear();
    }
    locks = held;
  }

  @Override
  public @Nullable Void visitAssert(AssertTree tree, @Nullable Void unused) {
    super.visitAssert(tree, null);
    ExpressionTree lock = LockGuards.lockOf(tree);
    if (lock != null) {
      locks = with(locks, places.lock(lock, frame));
    }
    return null;
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    Set<Hold> before = locks;
    scan(tree.getResources(), null);
    Set<Hold> taken = new LinkedHashSet<>(locks);
    taken.removeAll(before);
    for (Tree resource : tree.getResources()) {
      ExpressionTree lock = LockGuards.lockOf(resource);
      if (lock != null) {
        Hold hold = Hold.of(places.lock(lock, frame));
        if (!locks.contains(hold)) {
          taken.add(hold);
          locks = with(locks, Set.of(hold));
        }
      }
    }
    scan(tree.getBlock(), null);
    if (!taken.isEmpty()) {
      locks = new LinkedHashSet<>(locks);
      locks.removeAll(taken);
    }
    scan(tree.getCatches(), null);
    scan(tree.getFinallyBlock(), null);
    // In the body itself the flow of control shows where a resource is closed.
    if (frame.isInner()) {
      for (Tree resource : tree.getResources()) {
        if (ASTHelpers.getSymbol(resource) instanceof VarSymbol variable) {
          out.add(new Footprint.Join(frame.anchor(tree), tree, Place.of(variable)));
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
    boolean before = conditional;
    conditional |= !frame.via().isEmpty();
    guarded(() -> super.visitCase(tree, null));
    conditional = before;
    return null;
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    guarded(
        () -> {
          scan(tree.getTrueExpression(), null);
          scan(tree.getFalseExpression(), null);
        });
    return null;
  }

  /** Reads what may be left out. */
  final void guarded(Runnable part) {
    boolean before = guarded;
    guarded = true;
    part.run();
    guarded = before;
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, @Nullable Void unused) {
    branch(tree.getBlock(), Set.of());
    return null;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    branch(tree.getThenStatement(), claims.by(tree.getCondition(), true, frame));
    Set<Hold> otherwise = claims.by(tree.getCondition(), false, frame);
    branch(tree.getElseStatement(), otherwise);
    if (!otherwise.isEmpty() && Claims.ends(tree.getThenStatement())) {
      locks = with(locks, otherwise);
    }
    guarded |= Claims.ends(tree.getThenStatement()) || Claims.ends(tree.getElseStatement());
    return null;
  }

  /**
   * A loop that waits for a handle in each turn has waited for all when it ends; if it takes no
   * turn, there are none.
   *
   * @param condition what is evaluated on every way through the loop
   */
  final void loop(@Nullable ExpressionTree condition, Tree body) {
    Tree head = condition == null ? null : ASTHelpers.stripParentheses(condition);
    boolean before = repeated;
    repeated |= frame.isInner();
    int first = out.events.size();
    Set<Hold> held = locks;
    scan(body, null);
    locks = held;
    repeated = before;
    if (head != null && !frame.isInner()) {
      List<Footprint.Event> turn = List.copyOf(out.events.subList(first, out.events.size()));
      for (Footprint.Event event : turn) {
        if (event instanceof Footprint.Join join && join.handle() != null) {
          out.add(new Footprint.Join(head, head, join.handle()));
        }
      }
    }
  }

  /** What is locked in a branch is not locked behind it; what was locked before it may be. */
  private void branch(@Nullable Tree statement, Set<Hold> claimed) {
    Set<Hold> held = locks;
    locks = with(locks, claimed);
    boolean before = conditional;
    conditional |= !frame.via().isEmpty();
    guarded(() -> scan(statement, null));
    conditional = before;
    locks = held;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    condition(tree.getCondition());
    loop(tree.getCondition(), tree.getStatement());
    locks = with(locks, claims.by(tree.getCondition(), false, frame));
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    loop(null, tree.getStatement());
    condition(tree.getCondition());
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    scan(tree.getInitializer(), null);
    condition(tree.getCondition());
    loop(tree.getCondition(), tree.getStatement());
    scan(tree.getUpdate(), null);
    return null;
  }

  private void condition(@Nullable ExpressionTree condition) {
    boolean before = inLoopCondition;
    inLoopCondition = true;
    scan(condition, null);
    inLoopCondition = before;
  }

  /**
   * What is held behind a call of a method that was entered and left with these locks: it may take
   * one for its caller, or let go of the caller's.
   */
  static Set<Hold> left(Set<Hold> before, Set<Hold> entered, Set<Hold> left) {
    if (left.equals(entered)) {
      return before;
    }
    Set<Hold> letGo = new LinkedHashSet<>(entered);
    letGo.removeAll(left);
    Set<Hold> taken = new LinkedHashSet<>(left);
    taken.removeAll(entered);
    Set<Hold> after = new LinkedHashSet<>(before);
    after.removeAll(letGo);
    after.addAll(taken);
    return after;
  }

  static Set<Hold> with(Set<Hold> locks, Place lock) {
    return with(locks, Set.of(Hold.of(lock)));
  }

  private static Set<Hold> with(Set<Hold> locks, Set<Hold> taken) {
    if (taken.isEmpty()) {
      return locks;
    }
    Set<Hold> more = new LinkedHashSet<>(locks);
    more.addAll(taken);
    return more;
  }
}
