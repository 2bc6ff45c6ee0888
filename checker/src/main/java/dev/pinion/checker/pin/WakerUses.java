package dev.pinion.checker.pin;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.unit.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of a poll that bring its waker into play. In default strength whatever names a
 * context or a waker does; in strict code the waker must reach somebody who can wake it: an
 * argument, a field, a function that keeps it, or {@code wake} itself.
 */
final class WakerUses extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final String WAKER = "dev.pinion.future.Waker";

  private final Unit unit;
  private final Types types;
  private final boolean strict;

  /** Methods of this unit that were looked into, and whether they see to a waker. */
  private final Map<Symbol, Boolean> known;

  private final Set<Tree> found = new HashSet<>();

  private WakerUses(Unit unit, boolean strict, Map<Symbol, Boolean> known) {
    this.unit = unit;
    types = unit.state().getTypes();
    this.strict = strict;
    this.known = known;
  }

  /** Those in the body of a poll; a lambda or class that does it later is one itself. */
  static Set<Tree> in(Unit unit, Tree code, boolean strict) {
    WakerUses uses = new WakerUses(unit, strict, new HashMap<>());
    uses.scan(AsyncBodies.body(code), null);
    return uses.found;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    name(tree);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    name(tree);
    return super.visitMemberSelect(tree, null);
  }

  private void name(ExpressionTree tree) {
    if (!strict && isWakerOrHolds(ASTHelpers.getType(tree))) {
      found.add(tree);
    }
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    if (Polls.isNamed(method.owner.type, WAKER)
        || hands(tree.getArguments())
        || (strict && method.name.contentEquals("mayProceed"))
        || isMethodThatDoes(method)) {
      found.add(tree);
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    if (hands(tree.getArguments()) || mentions(tree.getClassBody())) {
      found.add(tree);
    }
    scan(tree.getEnclosingExpression(), null);
    return scan(tree.getArguments(), null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    if (isWaker(ASTHelpers.getType(tree.getExpression()))
        && !(ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol variable
            && variable.getKind() != ElementKind.FIELD)) {
      found.add(tree);
    }
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    if (mentions(tree.getBody())) {
      found.add(tree);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    if (method != null && (isWaker(method.owner.type) || isMethodThatDoes(method))) {
      found.add(tree);
    }
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (mentions(tree)) {
      found.add(tree);
    }
    return null;
  }

  private boolean hands(List<? extends ExpressionTree> arguments) {
    return arguments.stream().anyMatch(argument -> isWaker(ASTHelpers.getType(argument)));
  }

  /** A method of this file that sees to the waker, such as one that looks after a stored waker. */
  private boolean isMethodThatDoes(MethodSymbol method) {
    Boolean does = known.putIfAbsent(method, false);
    if (does != null) {
      return does;
    }
    MethodTree declared = AsyncBodies.of(unit).declaration(method);
    if (declared == null || declared.getBody() == null) {
      return false;
    }
    WakerUses inside = new WakerUses(unit, strict, known);
    inside.scan(declared.getBody(), null);
    known.put(method, !inside.found.isEmpty());
    return !inside.found.isEmpty();
  }

  /** Whether code that runs later names a context or a waker. */
  private boolean mentions(@Nullable Tree code) {
    boolean[] mentions = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        mentions[0] |=
            (tree instanceof ExpressionTree || tree instanceof VariableTree)
                && isWaker(ASTHelpers.getType(tree));
        return mentions[0] ? null : super.scan(tree, null);
      }
    }.scan(code, null);
    return mentions[0];
  }

  private boolean isWakerOrHolds(@Nullable Type type) {
    return isWaker(type)
        || (type != null && type.getTypeArguments().stream().anyMatch(this::isWaker));
  }

  private boolean isWaker(@Nullable Type type) {
    Type each = type != null && type.hasTag(TypeTag.TYPEVAR) ? type.getUpperBound() : type;
    while (each != null && each.hasTag(TypeTag.CLASS)) {
      if (Polls.isNamed(each, WAKER) || Polls.isNamed(each, Polls.CONTEXT)) {
        return true;
      }
      each = types.supertype(each);
    }
    return false;
  }
}
