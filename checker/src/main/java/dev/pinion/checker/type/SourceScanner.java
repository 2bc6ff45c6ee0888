package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.type.Lending.Loan;
import dev.pinion.checker.type.Locals.Local;
import dev.pinion.checker.unit.CallTrees;
import dev.pinion.checker.unit.OwnCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the source of an outermost class once, for {@link SourceFacts}. */
final class SourceScanner extends LockScanner implements Surroundings {
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("clone", "equals", "hashCode", "toString", "getClass");

  private final SourceFacts facts;
  private final Types types;
  private final Trees trees;
  private final Lending lending;
  private final Locals locals = new Locals();

  private @Nullable MethodSymbol method;
  private boolean construction;

  SourceScanner(SourceFacts facts, Models models, Types types, Trees trees) {
    super(models);
    this.facts = facts;
    this.types = types;
    this.trees = trees;
    lending = new Lending(models);
  }

  /** Runs with other surroundings and brings the old ones back. */
  private void within(Set<Object> locks, Runnable body) {
    MethodSymbol methodBefore = method;
    ClassSymbol typeBefore = type;
    boolean constructionBefore = construction;
    withLocks(locks, body);
    method = methodBefore;
    type = typeBefore;
    construction = constructionBefore;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    within(
        Set.of(),
        () -> {
          type = ASTHelpers.getSymbol(tree);
          method = null;
          construction = true;
          doubtful = false;
          names.declareFields(tree, type);
          Tree superclass = tree.getExtendsClause();
          if (superclass != null && ASTHelpers.getSymbol(superclass) instanceof ClassSymbol c) {
            facts.extended.add(c);
          } else if (type.name.isEmpty()) {
            facts.extended.add((ClassSymbol) type.getSuperclass().tsym);
          }
          super.visitClass(tree, null);
        });
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    MethodSymbol symbol = ASTHelpers.getSymbol(tree);
    Object monitor =
        ASTHelpers.isStatic(symbol)
            ? new LockNames.ClassLock((ClassSymbol) symbol.owner)
            : symbol.owner;
    within(
        (symbol.flags() & Flags.SYNCHRONIZED) == 0 ? Set.of() : Set.of(monitor),
        () -> {
          method = symbol;
          construction = symbol.isConstructor() || isDeserializer(symbol);
          doubtful = models.isGuarded(symbol); // its callers hold what it names
          super.visitMethod(tree, null);
        });
    return null;
  }

  /** It fills an object that nobody else has seen yet. */
  private static boolean isDeserializer(MethodSymbol method) {
    return method.params().size() == 1
        && (method.name.contentEquals("readObject") || method.name.contentEquals("readExternal"))
        && method.params().head.type.tsym.getQualifiedName().toString().startsWith("java.io.");
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    Position position = argumentPosition(tree);
    within(
        position.sending() ? Set.of() : held(),
        () -> {
          if (!position.runsInPlace()) {
            doubtful = !position.sending();
            construction = false;
          }
          super.visitLambdaExpression(tree, null);
        });
    return null;
  }

  /** What is known of the position in a call where a function stands. */
  private Position argumentPosition(ExpressionTree tree) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    int index = CallTrees.arguments(parent).indexOf(tree);
    return index >= 0 && ASTHelpers.getSymbol(parent) instanceof MethodSymbol callee
        ? models.method(callee).parameter(index)
        : Position.NONE;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(tree.getMethodSelect()) instanceof MethodSymbol callee) {
      call(callee, !isOwn(tree.getMethodSelect()));
      usesOuter(callee, tree.getMethodSelect());
    } else {
      facts.incomplete = true; // not attributed yet
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    call(ASTHelpers.getSymbol(tree), true);
    return super.visitMemberReference(tree, null);
  }

  /** Who calls a private method is told by what stands here; others have more callers. */
  private void call(MethodSymbol callee, boolean inDoubt) {
    if (!callee.isPrivate() || callee.isConstructor()) {
      return;
    }
    facts.calls.add(new SourceFacts.Call(callee, use(inDoubt, false, null)));
  }

  private FieldUses.Use use(boolean inDoubt, boolean writes, @Nullable Type lent) {
    Set<Object> locks = LockNames.excluding(held(), writes);
    boolean onlyUnnamed = locks.isEmpty() && !LockNames.areKnown(held());
    return new FieldUses.Use(
        locks, method, construction && !inDoubt, doubtful || inDoubt || onlyUnnamed, lent);
  }

  /** Of this very object: a plain name, or behind {@code this}. */
  private static boolean isOwn(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        || (tree instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree qualifier
            && (qualifier.getName().contentEquals("this")
                || qualifier.getName().contentEquals("super")));
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    VarSymbol variable = ASTHelpers.getSymbol(tree);
    if (tree.getInitializer() != null && isInstanceField(variable)) {
      assign(variable, tree.getInitializer(), true);
    } else if (variable.owner instanceof MethodSymbol) {
      locals.declare(variable, getCurrentPath());
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol field
        && isInstanceField(field)) {
      assign(field, tree.getExpression(), isOwn(tree.getVariable()));
      facts
          .uses(field)
          .write(
              use(!isOwn(tree.getVariable()), true, null), Caches.fills(getCurrentPath(), field));
    } else {
      compact(tree);
    }
    return super.visitAssignment(tree, null);
  }

  /** What a record's compact constructor leaves in a parameter is what the field gets. */
  private void compact(AssignmentTree tree) {
    boolean always =
        getCurrentPath().getParentPath().getParentPath().getParentPath().getLeaf()
            instanceof MethodTree;
    if (always
        && method != null
        && (method.flags() & Flags.COMPACT_RECORD_CONSTRUCTOR) != 0
        && ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol parameter
        && method.params().contains(parameter)) {
      for (Symbol member : method.owner.members().getSymbolsByName(parameter.name)) {
        if (member instanceof VarSymbol field && isInstanceField(field)) {
          FieldUses uses = facts.uses(field);
          uses.assigned.clear(); // the last one counts
          Values.add(tree.getExpression(), models, this, uses.assigned);
        }
      }
    }
  }

  private void assign(VarSymbol field, ExpressionTree value, boolean own) {
    FieldUses uses = facts.uses(field);
    Symbol source = ASTHelpers.getSymbol(value);
    Local local = locals.find(source);
    if (local != null && value instanceof IdentifierTree) {
      Values.add(local.made(), models, this, uses.assigned);
      filled(local, value, new Loan(uses, method, construction && own, false));
      return;
    }
    Values.add(value, models, this, uses.assigned);
    boolean isOutside =
        source instanceof VarSymbol variable
            && !(variable.owner == method
                && method != null
                && method.params().contains(variable)
                && models.method(method).parameter(method.params().indexOf(variable)).sending());
    if (isOutside) {
      uses.leaves(field.type); // whoever passed it in may keep it
    }
  }

  /** What became of a local variable until it is stored in a field; what will is seen later. */
  private void filled(Local local, ExpressionTree value, Loan loan) {
    TreePath stored = new TreePath(getCurrentPath(), value);
    for (TreePath use : local.uses()) {
      boolean isOver = local.isBefore(use, stored);
      if (use.getLeaf() != value && (isOver || position(use) < position(stored))) {
        lending.follow(use, new Loan(loan.uses(), method, isOver || loan.making(), false));
      }
    }
    lending.lend(local.variable(), loan);
  }

  private static int position(TreePath path) {
    return ((JCTree) path.getLeaf()).getStartPosition();
  }

  @Override
  public @Nullable ExpressionTree made(Symbol variable) {
    return locals.made(variable);
  }

  @Override
  public List<ExpressionTree> returned(MethodSymbol callee) {
    boolean isFixed = callee.isPrivate() || ASTHelpers.isStatic(callee);
    boolean isHere = callee.owner == type && callee.type.getTypeArguments().isEmpty();
    MethodTree declaration = isFixed && isHere ? trees.getTree(callee) : null;
    return OwnCode.returned(declaration);
  }

  @Override
  public @Nullable Type unshared(ExpressionTree value) {
    Local local = value instanceof IdentifierTree ? locals.find(ASTHelpers.getSymbol(value)) : null;
    if (local == null) {
      return Surroundings.madeCollection(value);
    }
    FieldUses elsewhere = new FieldUses(local.variable());
    for (TreePath use : local.uses()) {
      if (use.getLeaf() != value) {
        lending.follow(use, new Loan(elsewhere, method, true, false));
      }
    }
    boolean isLast = local.uses().get(local.uses().size() - 1).getLeaf() == value;
    return isLast && !elsewhere.leaves() ? Surroundings.madeCollection(local.made()) : null;
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    change(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          change(tree.getExpression());
      default -> {}
    }
    return super.visitUnary(tree, null);
  }

  private void change(ExpressionTree variable) {
    if (ASTHelpers.getSymbol(variable) instanceof VarSymbol field && isInstanceField(field)) {
      facts.uses(field).write(use(!isOwn(variable), true, null), false);
    }
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    variable(ASTHelpers.getSymbol(tree), tree);
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    variable(ASTHelpers.getSymbol(tree), tree);
    if (tree.getIdentifier().contentEquals("this") && type != null) {
      facts.outerUsers.add(type);
    }
    return super.visitMemberSelect(tree, null);
  }

  /** A method is called on a value, other than one that every object has. */
  private static boolean isOperation(TreePath value) {
    Tree tree = value.getLeaf();
    TreePath around = value.getParentPath();
    while (around.getLeaf() instanceof ParenthesizedTree
        || around.getLeaf() instanceof TypeCastTree) {
      tree = around.getLeaf();
      around = around.getParentPath();
    }
    if (around.getLeaf() instanceof MemberSelectTree select) {
      return around.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && call.getMethodSelect() == select
          && !OF_EVERY_OBJECT.contains(select.getIdentifier().toString());
    }
    return around.getLeaf() instanceof EnhancedForLoopTree loop && loop.getExpression() == tree;
  }

  private void variable(@Nullable Symbol symbol, ExpressionTree tree) {
    if (!(symbol instanceof VarSymbol variable)) {
      return;
    }
    if (variable.owner instanceof MethodSymbol owner) {
      for (Loan lender : lending.lenders(variable)) {
        borrowed(variable, lender);
      }
      if (owner.owner != type) {
        captured(variable, owner);
      }
    } else if (isInstanceField(variable)) {
      if (!isMonitor(variable)) {
        field(variable, tree);
      }
      usesOuter(variable, tree);
    }
  }

  private void field(VarSymbol field, ExpressionTree tree) {
    FieldUses uses = facts.uses(field);
    Loan loan = new Loan(uses, method, construction && isOwn(tree), false);
    boolean writes = lending.follow(getCurrentPath(), loan);
    if (isReached()) {
      used(
          uses,
          holdsLockOf(tree)
              ? new FieldUses.Use(Set.of(field.owner), method, false, doubtful, null)
              : use(!isOwn(tree), writes, null));
    }
  }

  /** A local variable that got what a field holds, or something in it. */
  private void borrowed(VarSymbol local, Loan lender) {
    Loan loan = new Loan(lender.uses(), method, construction && lender.making(), lender.viewed());
    boolean writes = lending.follow(getCurrentPath(), loan);
    if (isReached()) {
      used(loan.uses(), use(false, writes, local.type));
    }
  }

  private void used(FieldUses uses, FieldUses.Use use) {
    uses.add(use);
    if (isOperation(getCurrentPath())) {
      uses.operate(use);
    }
  }

  private void captured(VarSymbol local, MethodSymbol owner) {
    for (ClassSymbol c = type; c != null; c = around(c)) {
      if (!isWithin(owner, c)) {
        facts.captures.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(local);
      }
    }
  }

  /** {@code synchronized (list)}: nothing is done with the list itself. */
  private boolean isMonitor(VarSymbol field) {
    TreePath around = getCurrentPath().getParentPath();
    return (field.flags() & Flags.FINAL) != 0
        && around.getLeaf() instanceof ParenthesizedTree
        && around.getParentPath().getLeaf() instanceof SynchronizedTree;
  }

  private static boolean isInstanceField(VarSymbol variable) {
    return variable.owner instanceof ClassSymbol
        && !ASTHelpers.isStatic(variable)
        && !variable.name.contentEquals("this")
        && !variable.name.contentEquals("super")
        && variable.owner.owner.kind != Kinds.Kind.NIL; // the length of an array
  }

  private static @Nullable ClassSymbol around(ClassSymbol type) {
    return ASTHelpers.enclosingClass(type);
  }

  private static boolean isWithin(Symbol inner, ClassSymbol outer) {
    for (Symbol s = inner; s != null; s = s.owner) {
      if (s == outer) {
        return true;
      }
    }
    return false;
  }

  /** A member of an outer object, used by a plain name. */
  private void usesOuter(Symbol member, ExpressionTree tree) {
    if (tree instanceof IdentifierTree
        && !ASTHelpers.isStatic(member)
        && member.owner instanceof ClassSymbol owner) {
      for (ClassSymbol c = type; c != null && !c.isSubClass(owner, types); c = around(c)) {
        facts.outerUsers.add(c);
      }
    }
  }

  /** The monitor of the very object whose field is used. */
  private boolean holdsLockOf(ExpressionTree tree) {
    return tree instanceof MemberSelectTree select
        && ASTHelpers.getSymbol(select.getExpression()) instanceof VarSymbol other
        && held().contains(other);
  }
}
