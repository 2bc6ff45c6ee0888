package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.model.MethodModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the handles of the tasks of one body go, and what is waited for at the end of a block.
 *
 * <p>Variables between which a handle may travel, such as a list, what is added to it and what a
 * loop takes out of it, are one group: a wait for one of them may be a wait for any.
 */
final class Handles extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Scope scope;
  private final Nesting nesting = new Nesting();
  private final Map<VarSymbol, VarSymbol> groups = new HashMap<>();

  /** What a wait for a variable waits for too, but not the other way round. */
  private final Map<VarSymbol, Set<VarSymbol>> sources = new HashMap<>();

  private final Map<Tree, Set<VarSymbol>> standsFor = new HashMap<>();
  private final Map<Tree, Optional<VarSymbol>> roots = new HashMap<>();

  /** The same of groups, once the body has been read. */
  private @Nullable Map<VarSymbol, Set<VarSymbol>> sourcesOfGroup;

  private final Set<Tree> passedOn = new HashSet<>();
  private final Map<Tree, Set<VarSymbol>> holders = new HashMap<>();
  private final Map<VarSymbol, List<TryTree>> closing = new HashMap<>();
  private final Map<VarSymbol, Tree> confirmed = new HashMap<>();

  private Handles(Scope scope) {
    this.scope = scope;
  }

  static Handles of(Tree body, Scope scope) {
    Handles handles = new Handles(scope);
    handles.scan(body, null);
    return handles;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree == null) {
      return null;
    }
    nesting.enter(tree);
    super.scan(tree, null);
    nesting.leave(tree);
    return null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
    for (int i = 1; i < block.getStatements().size(); i++) {
      if (block.getStatements().get(i) instanceof ExpressionStatementTree statement
          && statement.getExpression() instanceof AssignmentTree assignment
          && Boolean.TRUE.equals(ASTHelpers.constValue(assignment.getExpression()))
          && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol flag) {
        confirmed.put(flag, block.getStatements().get(i - 1));
      }
    }
    return super.visitBlock(block, null);
  }

  /** Flags that are set, each with the statement that was carried out just before. */
  Map<VarSymbol, Tree> confirmed() {
    return confirmed;
  }

  // Groups.

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    flow(tree.getInitializer(), ASTHelpers.getSymbol(tree));
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    flow(tree.getExpression(), root(tree.getVariable()));
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    flow(tree.getExpression(), ASTHelpers.getSymbol(tree.getVariable()));
    return super.visitEnhancedForLoop(tree, null);
  }

  @Override
  public @Nullable Void visitTry(TryTree statement, @Nullable Void unused) {
    for (Tree resource : statement.getResources()) {
      if (ASTHelpers.getSymbol(resource) instanceof VarSymbol variable) {
        closing.computeIfAbsent(variable, v -> new ArrayList<>()).add(statement);
      }
    }
    return super.visitTry(statement, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    VarSymbol container = receiver == null || isCrossing(call) ? null : root(receiver);
    for (ExpressionTree argument : call.getArguments()) {
      flow(argument, container);
      if (argument instanceof LambdaExpressionTree lambda) {
        for (VariableTree parameter : lambda.getParameters()) {
          flow(receiver, ASTHelpers.getSymbol(parameter));
        }
      }
    }
    return super.visitMethodInvocation(call, null);
  }

  /** What an expression may hand on comes into a variable. */
  private void flow(@Nullable ExpressionTree from, @Nullable VarSymbol to) {
    if (from == null || to == null || to.type.isPrimitive()) {
      return;
    }
    VarSymbol source = root(from);
    if (source != null) {
      groups.put(group(source), group(to));
    }
    if (ASTHelpers.stripParentheses(from) instanceof MethodInvocationTree call) {
      for (VarSymbol waited : standsFor(call)) {
        if (!waited.equals(to)) {
          sources.computeIfAbsent(to, h -> new HashSet<>()).add(waited);
        }
      }
    }
  }

  /** What the result of a call is a handle of: stages before it, those that allOf is given. */
  private List<ExpressionTree> handleOf(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    List<Integer> parts = scope.models().method(method).result().handleOf();
    List<ExpressionTree> found = new ArrayList<>();
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver != null && parts.contains(MethodModel.RECEIVER)) {
      found.add(receiver);
    }
    int last = method.getParameters().size() - 1;
    for (int i = 0; i < call.getArguments().size(); i++) {
      if (parts.contains(method.isVarArgs() ? Math.min(i, last) : i)) {
        found.add(call.getArguments().get(i));
      }
    }
    return found;
  }

  /** The variables whose handles the result of a call stands for. */
  private Set<VarSymbol> standsFor(MethodInvocationTree call) {
    Set<VarSymbol> known = standsFor.get(call);
    if (known == null) {
      known = new HashSet<>();
      for (ExpressionTree part : handleOf(call)) {
        VarSymbol source = root(part);
        if (source != null) {
          known.add(source);
        } else if (ASTHelpers.stripParentheses(part) instanceof MethodInvocationTree inner) {
          known.addAll(standsFor(inner));
        }
      }
      standsFor.put(call, known);
    }
    return known;
  }

  /** The variable that an expression begins with, unless something is handed over in it. */
  private @Nullable VarSymbol root(ExpressionTree expression) {
    ExpressionTree tree = ASTHelpers.stripParentheses(expression);
    if (tree instanceof MethodInvocationTree call) {
      return rootOfCall(call);
    }
    if (tree instanceof ArrayAccessTree element) {
      return root(element.getExpression());
    }
    if (tree instanceof TypeCastTree cast) {
      return root(cast.getExpression());
    }
    if (!(ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) || Code.isThis(tree)) {
      return null;
    }
    return tree instanceof MemberSelectTree select
            && !Code.isThis(select.getExpression())
            && !Code.isType(select.getExpression())
        ? root(select.getExpression())
        : variable;
  }

  /** Kept, as each call of a chain asks all before it. */
  private @Nullable VarSymbol rootOfCall(MethodInvocationTree call) {
    Optional<VarSymbol> known = roots.get(call);
    if (known == null) {
      ExpressionTree receiver = isCrossing(call) ? null : ASTHelpers.getReceiver(call);
      known = Optional.ofNullable(receiver == null ? null : root(receiver));
      roots.put(call, known);
    }
    return known.orElse(null);
  }

  private boolean isCrossing(MethodInvocationTree call) {
    return scope.models().method(ASTHelpers.getSymbol(call)).sends();
  }

  /** The variable that stands for its group. */
  VarSymbol group(VarSymbol variable) {
    VarSymbol above = groups.get(variable);
    if (above == null || above.equals(variable)) {
      return variable;
    }
    VarSymbol top = group(above);
    groups.put(variable, top);
    return top;
  }

  /** Whether the handle of a task may be in one of these variables, or get there. */
  boolean isOneOf(VarSymbol handle, Set<VarSymbol> variables) {
    Set<VarSymbol> groups = groups(handle);
    for (VarSymbol variable : variables) {
      if (groups.contains(group(variable))) {
        return true;
      }
    }
    return false;
  }

  /** The groups of the handles that one stands for: what is over before it is. */
  Set<VarSymbol> groups(VarSymbol handle) {
    if (sourcesOfGroup == null) {
      sourcesOfGroup = new HashMap<>();
      for (Map.Entry<VarSymbol, Set<VarSymbol>> entry : sources.entrySet()) {
        Set<VarSymbol> all =
            sourcesOfGroup.computeIfAbsent(group(entry.getKey()), g -> new HashSet<>());
        for (VarSymbol source : entry.getValue()) {
          all.add(group(source));
        }
      }
    }
    Set<VarSymbol> found = new HashSet<>();
    Deque<VarSymbol> next = new ArrayDeque<>(List.of(group(handle)));
    while (!next.isEmpty()) {
      VarSymbol group = next.pop();
      if (found.add(group)) {
        next.addAll(sourcesOfGroup.getOrDefault(group, Set.of()));
      }
    }
    return found;
  }

  // Where trees stand.

  Nesting nesting() {
    return nesting;
  }

  /** The calls that are given the handle of a task without a name, and may wait for it. */
  Set<Tree> passedOn() {
    return passedOn;
  }

  /**
   * Whether what the call says about having taken what it was given is kept for later: then it
   * cannot be said where it was given away.
   */
  boolean isKeptInMind(Crossing crossing) {
    Tree up = crossing.mayRefuse() ? nesting.parent(crossing.site()) : null;
    while (up instanceof ParenthesizedTree || up instanceof UnaryTree || up instanceof BinaryTree) {
      up = nesting.parent(up);
    }
    return up instanceof VariableTree
        || up instanceof AssignmentTree
        || up instanceof ReturnTree
        || up instanceof MethodInvocationTree;
  }

  /** The variables that hold the handle of what is handed over at a call, or a collection of it. */
  Set<VarSymbol> of(Crossing crossing) {
    Set<VarSymbol> variables = new HashSet<>();
    if (crossing.isOfReceiver() && crossing.on() != null) {
      variables.add(crossing.on().root()); // a thread is its own handle
    }
    variables.addAll(holders(nesting.knows(crossing.site()) ? crossing.site() : crossing.anchor()));
    return variables;
  }

  /** The variables that the value of a tree goes into; the trees of a chain share one answer. */
  private Set<VarSymbol> holders(Tree value) {
    Deque<Tree> below = new ArrayDeque<>();
    Set<VarSymbol> found = null;
    Tree tree = value;
    while (found == null) {
      Tree up = nesting.parent(tree);
      found = holders.get(tree);
      if (found == null && !isHandedOn(up)) {
        found = up == null ? Set.of() : assigned(up);
      } else if (found == null) {
        below.push(tree);
        tree = Objects.requireNonNull(up);
      }
    }
    holders.put(tree, found);
    for (Tree inner : below) {
      if (nesting.parent(inner) instanceof MethodInvocationTree call) {
        found = given(inner, call, found);
      }
      holders.put(inner, found);
    }
    return found;
  }

  private static boolean isHandedOn(@Nullable Tree up) {
    return up instanceof MethodInvocationTree
        || up instanceof MemberSelectTree
        || up instanceof ParenthesizedTree
        || up instanceof TypeCastTree
        || up instanceof ConditionalExpressionTree
        || up instanceof LambdaExpressionTree;
  }

  private static Set<VarSymbol> assigned(Tree up) {
    if (up instanceof VariableTree variable) {
      return Set.of(ASTHelpers.getSymbol(variable));
    }
    return up instanceof AssignmentTree assignment
            && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol variable
        ? Set.of(variable)
        : Set.of();
  }

  /** A handle goes into what the call is made on that it is given to, or comes back out of it. */
  private Set<VarSymbol> given(Tree handle, MethodInvocationTree call, Set<VarSymbol> outside) {
    if (handle == call.getMethodSelect()) {
      return outside;
    }
    if (!scope.calls().isModelled(call)) {
      passedOn.add(call);
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver == null || !(ASTHelpers.getSymbol(receiver) instanceof VarSymbol variable)) {
      return outside;
    }
    Set<VarSymbol> more = new HashSet<>(outside);
    more.add(variable);
    return more;
  }

  /** Whether a stage follows an earlier task: it is made from its handle. */
  boolean follows(Crossing stage, Crossing earlier) {
    for (int followed : stage.position().follows()) {
      if (followed == MethodModel.RECEIVER
          ? isMadeFrom(stage, earlier)
          : isGiven(stage, followed, earlier)) {
        return true;
      }
    }
    return false;
  }

  private boolean isGiven(Crossing stage, int index, Crossing earlier) {
    if (!(stage.site() instanceof MethodInvocationTree call)
        || index >= call.getArguments().size()) {
      return false;
    }
    ExpressionTree given = call.getArguments().get(index);
    return nesting.isWithin(earlier.site(), given)
        || (ASTHelpers.getSymbol(given) instanceof VarSymbol variable
            && isOneOf(variable, of(earlier)));
  }

  /** Whether a stage is made from the handle of an earlier task. */
  boolean isMadeFrom(Crossing stage, Crossing earlier) {
    Set<VarSymbol> handles = of(earlier);
    if (stage.executor() != null && isOneOf(stage.executor(), handles)) {
      return true;
    }
    ExpressionTree before =
        stage.site() instanceof MethodInvocationTree call ? ASTHelpers.getReceiver(call) : null;
    if (before != null && nesting.isWithin(earlier.site(), before)) {
      return true;
    }
    if (before instanceof MethodInvocationTree chain) {
      for (VarSymbol variable : standsFor(chain)) { // f.thenApply(…).thenRun(…)
        if (isOneOf(variable, handles)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The block at whose end the executor a value was handed to is closed, which waits for it. */
  @Nullable Tree closedAfter(Crossing crossing) {
    if (crossing.on() == null) {
      return null;
    }
    Tree innermost = null;
    for (TryTree statement : closing.getOrDefault(crossing.on().root(), List.of())) {
      if (nesting.isWithin(crossing.site(), statement)) {
        innermost = statement.getBlock();
      }
    }
    return innermost != null && nesting.isWithin(crossing.site(), innermost) ? innermost : null;
  }
}
