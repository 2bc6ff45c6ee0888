package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the source of an outermost class once, for {@link SourceFacts}. */
final class SourceScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final SourceFacts facts;
  private final Models models;
  private final Types types;

  private Set<Object> locks = Set.of();
  private @Nullable MethodSymbol method;
  private @Nullable ClassSymbol type;
  private boolean construction;
  private boolean doubtful;

  SourceScanner(SourceFacts facts, Models models, Types types) {
    this.facts = facts;
    this.models = models;
    this.types = types;
  }

  /** Runs with other surroundings and brings the old ones back. */
  private void within(Runnable body) {
    Set<Object> locksBefore = locks;
    MethodSymbol methodBefore = method;
    ClassSymbol typeBefore = type;
    boolean constructionBefore = construction;
    boolean doubtfulBefore = doubtful;
    body.run();
    locks = locksBefore;
    method = methodBefore;
    type = typeBefore;
    construction = constructionBefore;
    doubtful = doubtfulBefore;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    within(
        () -> {
          type = ASTHelpers.getSymbol(tree);
          method = null;
          locks = Set.of();
          construction = true;
          doubtful = false;
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
    within(
        () -> {
          MethodSymbol symbol = ASTHelpers.getSymbol(tree);
          method = symbol;
          construction = symbol.isConstructor();
          locks =
              (symbol.flags() & Flags.SYNCHRONIZED) == 0
                  ? Set.of()
                  : Set.of(
                      ASTHelpers.isStatic(symbol) ? symbol.owner.type.tsym.name : symbol.owner);
          super.visitMethod(tree, null);
        });
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    within(
        () -> {
          hold(key(ASTHelpers.stripParentheses(tree.getExpression())));
          scan(tree.getBlock(), null);
        });
    return null;
  }

  /** A lock that a statement of a block acquires is held to the end of the block. */
  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    within(
        () -> {
          for (StatementTree statement : tree.getStatements()) {
            scan(statement, null);
            if (statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call
                && model(call).lock() == MethodModel.Lock.ACQUIRES) {
              hold(key(ASTHelpers.getReceiver(call)));
            }
          }
        });
    return null;
  }

  private void hold(Object key) {
    Set<Object> held = new HashSet<>(locks);
    held.add(key);
    locks = held;
  }

  private MethodModel model(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call.getMethodSelect()) instanceof MethodSymbol callee
        ? models.method(callee)
        : MethodModel.NONE;
  }

  /** Names a lock: the class for {@code this}, else the field it is found in, else its text. */
  private Object key(@Nullable ExpressionTree lock) {
    Symbol symbol = lock == null ? null : ASTHelpers.getSymbol(lock);
    if (lock instanceof MethodInvocationTree call && model(call).result().viewOf().contains(-1)) {
      return key(ASTHelpers.getReceiver(call));
    }
    if (lock instanceof IdentifierTree name && name.getName().contentEquals("this")) {
      return type == null ? "this" : type;
    }
    return symbol == null ? String.valueOf(lock) : symbol;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    within(
        () -> {
          Position position = argumentPosition(tree);
          if (!position.runsInPlace()) {
            doubtful = !position.sending();
            construction = false;
            locks = position.sending() ? Set.of() : locks;
          }
          super.visitLambdaExpression(tree, null);
        });
    return null;
  }

  /** What is known of the position in a call where a function stands. */
  private Position argumentPosition(ExpressionTree tree) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    List<? extends ExpressionTree> arguments =
        switch (parent) {
          case MethodInvocationTree call -> call.getArguments();
          case NewClassTree made -> made.getArguments();
          default -> List.of();
        };
    int index = arguments.indexOf(tree);
    return index >= 0 && ASTHelpers.getSymbol(parent) instanceof MethodSymbol callee
        ? models.method(callee).parameter(index)
        : Position.NONE;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    doubtful |= model(tree).lock() == MethodModel.Lock.ACQUIRES_IF_TRUE;
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

  private void call(MethodSymbol callee, boolean inDoubt) {
    facts.calls.add(new SourceFacts.Call(callee, use(inDoubt)));
  }

  private FieldUses.Use use(boolean inDoubt) {
    return new FieldUses.Use(locks, method, construction && !inDoubt, doubtful || inDoubt);
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
      assign(variable, tree.getInitializer());
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol field
        && isInstanceField(field)) {
      assign(field, tree.getExpression());
      facts.uses(field).write(construction && isOwn(tree.getVariable()), fillsCache(field));
    }
    return super.visitAssignment(tree, null);
  }

  private void assign(VarSymbol field, ExpressionTree value) {
    FieldUses uses = facts.uses(field);
    Values.add(value, models, uses.assigned);
    Symbol source = ASTHelpers.getSymbol(value);
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
      facts.uses(field).write(construction && isOwn(variable), false);
    }
  }

  /** An assignment below a test for the empty value, in a method that takes nothing. */
  private boolean fillsCache(VarSymbol field) {
    if (method == null || !method.params().isEmpty()) {
      return false;
    }
    for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodTree) {
        return false;
      }
      if (path.getLeaf() instanceof IfTree test && testsForEmpty(test.getCondition(), field)) {
        return true;
      }
    }
    return false;
  }

  private boolean testsForEmpty(ExpressionTree condition, VarSymbol field) {
    return switch (ASTHelpers.stripParentheses(condition)) {
      case BinaryTree both when both.getKind() == Tree.Kind.CONDITIONAL_AND ->
          testsForEmpty(both.getLeftOperand(), field)
              || testsForEmpty(both.getRightOperand(), field);
      case BinaryTree equals when equals.getKind() == Tree.Kind.EQUAL_TO ->
          holds(equals.getLeftOperand(), field) || holds(equals.getRightOperand(), field);
      case UnaryTree not when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ->
          holds(not.getExpression(), field);
      default -> false;
    };
  }

  /** The field itself, or a local variable of its type that may be a copy of it. */
  private static boolean holds(ExpressionTree tree, VarSymbol field) {
    return ASTHelpers.getSymbol(ASTHelpers.stripParentheses(tree)) instanceof VarSymbol variable
        && (variable == field
            || (variable.owner instanceof MethodSymbol && variable.type.tsym == field.type.tsym));
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

  private void variable(@Nullable Symbol symbol, ExpressionTree tree) {
    if (!(symbol instanceof VarSymbol variable)) {
      return;
    }
    if (isInstanceField(variable)) {
      FieldUses uses = facts.uses(variable);
      uses.add(use(!isOwn(tree)));
      leaves(variable, uses);
      usesOuter(variable, tree);
    } else if (variable.owner instanceof MethodSymbol owner) {
      for (ClassSymbol c = type; c != null; c = around(c)) {
        if (!isWithin(owner, c)) {
          facts.captures.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(variable);
        }
      }
    }
  }

  private static boolean isInstanceField(VarSymbol variable) {
    return variable.owner instanceof ClassSymbol
        && !ASTHelpers.isStatic(variable)
        && !variable.name.contentEquals("this")
        && !variable.name.contentEquals("super")
        && !variable.name.contentEquals("length");
  }

  private static @Nullable ClassSymbol around(ClassSymbol type) {
    return ASTHelpers.enclosingClass(type.owner);
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

  /** What a use of a field lets out: nothing where it is only the receiver of a call or a test. */
  private void leaves(VarSymbol field, FieldUses uses) {
    Tree use = getCurrentPath().getLeaf();
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    switch (parent) {
      case MemberSelectTree select when select.getExpression() == use -> {
        Tree call = getCurrentPath().getParentPath().getParentPath().getLeaf();
        uses.mayWriteContents |=
            call instanceof MethodInvocationTree outer
                && outer.getMethodSelect() == select
                && model(outer).receiver().effect() != Position.Effect.READS;
        if (call instanceof MethodInvocationTree invocation
            && invocation.getMethodSelect() == select
            && !model(invocation).result().fresh()
            && !(getCurrentPath().getParentPath().getParentPath().getParentPath().getLeaf()
                instanceof ExpressionStatementTree)) {
          leaves(uses, invocation);
        }
      }
      case ArrayAccessTree access when access.getExpression() == use -> {
        Tree around = getCurrentPath().getParentPath().getParentPath().getLeaf();
        uses.mayWriteContents |= writes(around, access);
        leaves(uses, access);
      }
      case EnhancedForLoopTree loop -> leaves(uses, loop.getVariable());
      case AssignmentTree assignment when assignment.getVariable() == use -> {}
      case BinaryTree test -> {}
      case IfTree test -> {}
      case NewClassTree copy when isCollection(ASTHelpers.getType(copy)) ->
          field.type.getTypeArguments().forEach(uses::leaves);
      default -> {
        uses.mayWriteContents = true;
        uses.leaves(field.type);
      }
    }
  }

  private static boolean writes(Tree around, Tree target) {
    return switch (around) {
      case AssignmentTree assignment -> assignment.getVariable() == target;
      case CompoundAssignmentTree assignment -> assignment.getVariable() == target;
      case UnaryTree unary -> unary.getKind() != Tree.Kind.LOGICAL_COMPLEMENT;
      case ArrayAccessTree deeper -> true;
      default -> false;
    };
  }

  private static void leaves(FieldUses uses, Tree value) {
    Type type = ASTHelpers.getType(value);
    if (type != null) {
      uses.leaves(type);
    }
  }

  /** Made from another collection it is a copy: only the contents are shared. */
  private static boolean isCollection(@Nullable Type type) {
    return type != null && type.tsym.getQualifiedName().toString().startsWith("java.util.");
  }
}
