package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.unit.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs on a worker of an executor, and the calls in it that block: async bodies, polls,
 * the functions that futures are combined with, and what all these run in place.
 */
public final class WorkerCode {
  private static final String LOCKS = "java.util.concurrent.locks.";
  private static final Set<String> POLLS = Set.of("poll", "pollDirect");
  private static final Set<String> IN_MEMORY =
      Set.of("java.io.StringReader", "java.io.CharArrayReader", "java.io.ByteArrayInputStream");

  private final Unit unit;
  private final Models models;
  private final FutureTypes futures;
  private final Map<Symbol, Optional<Tree>> blockers = new HashMap<>();

  private WorkerCode(Unit unit) {
    this.unit = unit;
    models = Models.of(unit.state());
    futures = FutureTypes.of(unit);
  }

  public static WorkerCode of(Unit unit) {
    return unit.facts(WorkerCode.class, WorkerCode::new);
  }

  /** Whether the code directly around a call runs on a worker. */
  public boolean isAround(TreePath call) {
    TreePath code = AsyncBodies.enclosingCode(call);
    return code != null
        && switch (code.getLeaf()) {
          case LambdaExpressionTree lambda -> isOnWorker(code, lambda);
          case MethodTree method -> isPoll(ASTHelpers.getSymbol(method));
          default -> false;
        };
  }

  private boolean isOnWorker(TreePath path, LambdaExpressionTree lambda) {
    Type target = ASTHelpers.getType(lambda);
    if (AsyncBodies.isAsyncBody(path) || futures.isFuture(target)) {
      return true;
    }
    TreePath around = path.getParentPath();
    if (!(around.getLeaf() instanceof MethodInvocationTree call)
        || !call.getArguments().contains(lambda)) {
      return false;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return FutureTypes.isContract(method)
        || (models.method(method).parameter(call.getArguments().indexOf(lambda)).runsInPlace()
            && isAround(around));
  }

  private boolean isPoll(MethodSymbol method) {
    return POLLS.contains(method.name.toString())
        && method.params().size() == 1
        && futures.isFuture(method.owner.type)
        && FutureTypes.isContract(method.params().head.type.tsym);
  }

  /** Whether a call may block its thread, whatever it finds. */
  public boolean blocks(TreePath call) {
    return ASTHelpers.getSymbol(call.getLeaf()) instanceof MethodSymbol method
        && blocks(method)
        && !isAskedBefore(call)
        && !isInMemory(receiver(call.getLeaf()));
  }

  /** A lock is left out: held for a moment, it is no worse here than anywhere. */
  private boolean blocks(MethodSymbol method) {
    MethodModel model = models.method(method);
    String owner = method.owner.getQualifiedName().toString();
    boolean isLock = owner.startsWith(LOCKS) && !owner.matches(".*\\.(Condition|LockSupport)");
    return AwaitedFutures.isBlockOn(method)
        || (model.blocking() == MethodModel.Blocking.YES
            && model.lock() == MethodModel.Lock.NONE
            && !isLock);
  }

  /** The call that blocks in a method of this file, which does not run elsewhere; null if none. */
  public @Nullable Tree blockerIn(MethodSymbol method) {
    Optional<Tree> known = blockers.get(method);
    if (known != null) {
      return known.orElse(null);
    }
    blockers.put(method, Optional.empty());
    MethodTree declared =
        ASTHelpers.methodCanBeOverridden(method) ? null : AsyncBodies.of(unit).declaration(method);
    if (declared == null || declared.getBody() == null || isPoll(method)) {
      return null;
    }
    Blockers found = new Blockers();
    found.scan(unit.requirePath(declared.getBody()), null);
    blockers.put(method, Optional.ofNullable(found.first));
    return found.first;
  }

  /** Finds the first call that blocks in what a method does itself. */
  private final class Blockers extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private @Nullable Tree first;

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      return first == null ? super.scan(tree, null) : null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      call(tree);
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      call(tree);
      return super.visitNewClass(tree, null);
    }

    private void call(Tree tree) {
      if (blocks(getCurrentPath())) {
        first = tree;
      } else if (ASTHelpers.getSymbol(tree) instanceof MethodSymbol callee) {
        first = blockerIn(callee);
      }
    }
  }

  /** Where {@code f.isDone()} was true, {@code f.get()} has nothing to wait for. */
  private static boolean isAskedBefore(TreePath call) {
    ExpressionTree receiver = receiver(call.getLeaf());
    Symbol asked = receiver == null ? null : ASTHelpers.getSymbol(receiver);
    if (asked == null) {
      return false;
    }
    Tree below = call.getLeaf();
    for (TreePath path = call.getParentPath(); path != null; path = path.getParentPath()) {
      Tree from = below;
      ExpressionTree condition =
          switch (path.getLeaf()) {
            case ConditionalExpressionTree choice when choice.getTrueExpression() == from ->
                choice.getCondition();
            case IfTree choice when choice.getThenStatement() == from -> choice.getCondition();
            case BinaryTree both
                when both.getKind() == Tree.Kind.CONDITIONAL_AND
                    && both.getRightOperand() == from ->
                both.getLeftOperand();
            default -> null;
          };
      if (condition != null && asksWhetherDone(condition, asked)) {
        return true;
      }
      if (path.getLeaf() instanceof LambdaExpressionTree || path.getLeaf() instanceof MethodTree) {
        return false;
      }
      below = path.getLeaf();
    }
    return false;
  }

  private static boolean asksWhetherDone(ExpressionTree condition, Symbol asked) {
    return switch (ASTHelpers.stripParentheses(condition)) {
      case BinaryTree both when both.getKind() == Tree.Kind.CONDITIONAL_AND ->
          asksWhetherDone(both.getLeftOperand(), asked)
              || asksWhetherDone(both.getRightOperand(), asked);
      case MethodInvocationTree call -> {
        ExpressionTree receiver = ASTHelpers.getReceiver(call);
        yield ASTHelpers.getSymbol(call).name.toString().matches("isDone|ready")
            && receiver != null
            && ASTHelpers.getSymbol(receiver) == asked;
      }
      default -> false;
    };
  }

  /** A reader of what is in memory never waits. */
  private boolean isInMemory(@Nullable ExpressionTree source) {
    if (source == null) {
      return false;
    }
    ExpressionTree tree = ASTHelpers.stripParentheses(source);
    if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
      ExpressionTree only = Scope.of(unit).declarations().onlyValue(variable);
      return only instanceof NewClassTree && isInMemory(only);
    }
    return tree instanceof NewClassTree made
        && (IN_MEMORY.contains(ASTHelpers.getSymbol(made).owner.getQualifiedName().toString())
            || made.getArguments().stream().anyMatch(this::isInMemory));
  }

  private static @Nullable ExpressionTree receiver(Tree call) {
    return call instanceof MethodInvocationTree invocation
        ? ASTHelpers.getReceiver(invocation)
        : null;
  }
}
