package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCYield;
import dev.pinion.checker.unit.OwnCode;
import dev.pinion.checker.unit.Sights;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loops of an async body that go on without an await until somebody else ends them, if at all. */
public final class EndlessLoops {

  /**
   * A loop that keeps its worker.
   *
   * @param spins another thread may end it; otherwise nobody does
   */
  public record Endless(Tree loop, boolean spins) {}

  private final Unit unit;
  private final List<Endless> found = new ArrayList<>();

  private EndlessLoops(Unit unit) {
    this.unit = unit;
  }

  /** The outermost ones of an async body. */
  public static List<Endless> in(Unit unit, LambdaExpressionTree body) {
    EndlessLoops loops = new EndlessLoops(unit);
    loops.new Scanner().scan(body.getBody(), null);
    return loops.found;
  }

  private final class Scanner extends OwnCode {
    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
      return keepsWorker(tree.getCondition(), tree) ? null : super.visitWhileLoop(tree, null);
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
      return keepsWorker(tree.getCondition(), tree) ? null : super.visitForLoop(tree, null);
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
      return keepsWorker(tree.getCondition(), tree) ? null : super.visitDoWhileLoop(tree, null);
    }
  }

  private boolean keepsWorker(@Nullable ExpressionTree condition, Tree loop) {
    Facts facts = new Facts();
    facts.scan(loop, null);
    if (facts.awaits) {
      return false;
    }
    boolean endless = isTrue(condition) && !facts.leaves();
    boolean spins =
        !endless
            && ((facts.hints && !(loop instanceof ForLoopTree))
                || (condition != null
                    && !facts.leaves()
                    && Waiting.isEndedByOthers(unit, condition, loop)));
    if (endless || spins) {
      found.add(new Endless(loop, spins));
    }
    return endless || spins;
  }

  private static boolean isTrue(@Nullable ExpressionTree condition) {
    return condition == null
        || Boolean.TRUE.equals(ASTHelpers.constValue(condition, Boolean.class));
  }

  /** What a loop does itself. */
  private static final class Facts extends OwnCode {
    private final Set<Tree> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Tree> left = new ArrayList<>();
    private @Nullable Tree loop;
    private boolean returns;
    private boolean awaits;

    /** It says itself that it has nothing to do but wait. */
    private boolean hints;

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      if (tree != null) {
        if (loop == null) {
          loop = tree;
        } else {
          inside.add(tree);
        }
        returns |= tree instanceof ReturnTree || tree instanceof ThrowTree;
      }
      return super.scan(tree, null);
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
      left.add(((JCBreak) tree).target);
      return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
      left.add(((JCYield) tree).target);
      return super.visitYield(tree, null);
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
      Tree target = ((JCContinue) tree).target;
      if (target != loop) {
        left.add(target);
      }
      return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      MethodSymbol method = ASTHelpers.getSymbol(tree);
      awaits |= Sights.isAwait(method);
      hints |=
          method.owner.getQualifiedName().contentEquals("java.lang.Thread")
              && (method.name.contentEquals("onSpinWait") || method.name.contentEquals("yield"));
      return super.visitMethodInvocation(tree, null);
    }

    boolean leaves() {
      return returns || left.stream().anyMatch(target -> !inside.contains(target));
    }
  }
}
