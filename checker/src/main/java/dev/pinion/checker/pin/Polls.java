package dev.pinion.checker.pin;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.flow.AsyncBodies;
import dev.pinion.checker.flow.FutureTypes;
import dev.pinion.checker.unit.Unit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The polls that are written by hand in a compilation unit: methods that implement a poll of the
 * runtime's contracts, and the functions that a future is made of.
 */
final class Polls {
  static final String CONTEXT = "dev.pinion.future.Context";
  private static final String POLL = "dev.pinion.future.Poll";
  private static final Set<String> NAMES = Set.of("poll", "pollDirect", "pollNext");

  private final Unit unit;
  private final FutureTypes futures;
  private final Map<Tree, TreePath> found = new LinkedHashMap<>();

  private Polls(Unit unit) {
    this.unit = unit;
    futures = FutureTypes.of(unit);
    for (TreePath type : unit.sights().classes()) {
      for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
        if (member instanceof MethodTree method && implementsPoll(method)) {
          found.put(method, new TreePath(type, method));
        }
      }
    }
    for (TreePath call : unit.sights().calls()) {
      if (isPending(call.getLeaf())) {
        TreePath code = AsyncBodies.enclosingCode(call);
        if (code != null && code.getLeaf() instanceof LambdaExpressionTree lambda) {
          if (isPoll(lambda, lambda.getParameters().size())) {
            found.put(lambda, code);
          }
        }
      }
    }
    unit.sights().references().forEach(this::reference);
  }

  /** All of them, by their paths. */
  static Collection<TreePath> of(Unit unit) {
    return FutureTypes.of(unit).areUnknown() ? List.of() : new Polls(unit).found.values();
  }

  /** {@code Poll.pending()}, or the object that stands for it in a direct poll. */
  static boolean isPending(Tree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol != null
        && (symbol.name.contentEquals("pending") || symbol.name.contentEquals("PENDING"))
        && ASTHelpers.isStatic(symbol)
        && FutureTypes.isContract(symbol)
        && !symbol.owner.name.contentEquals("Futures");
  }

  private boolean implementsPoll(MethodTree tree) {
    if (tree.getBody() == null
        || tree.getParameters().size() != 1
        || !NAMES.contains(tree.getName().toString())) {
      return false;
    }
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    return isNamed(method.params().head.type, CONTEXT)
        && ASTHelpers.findSuperMethods(method, unit.state().getTypes()).stream()
            .anyMatch(FutureTypes::isContract);
  }

  /** A method of this unit that a future is made of by name. */
  private void reference(TreePath path) {
    MemberReferenceTree tree = (MemberReferenceTree) path.getLeaf();
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    if (method != null
        && method.params().size() == 1
        && isNamed(method.params().head.type, CONTEXT)
        && isPoll(tree, 1)) {
      MethodTree declared = AsyncBodies.of(unit).declaration(method);
      if (declared != null && declared.getBody() != null) {
        found.put(declared, unit.requirePath(declared));
      }
    }
  }

  /**
   * Whether a function is a poll by itself. One that stands for an interface of the user's own is
   * called by code that may see to the waker.
   */
  private boolean isPoll(ExpressionTree function, int parameters) {
    Type target = ASTHelpers.getType(function);
    if (target == null || parameters != 1) {
      return false;
    }
    return futures.isFuture(target) || isPollFunction(function);
  }

  /** Whether a function can be what {@code Futures.fromPoll} is given. */
  static boolean isPollFunction(ExpressionTree function) {
    Type target = ASTHelpers.getType(function);
    List<Type> arguments = target == null ? List.of() : target.getTypeArguments();
    return isNamed(target, "java.util.function.Function")
        && arguments.size() == 2
        && isNamed(bound(arguments.get(0)), CONTEXT)
        && isNamed(bound(arguments.get(1)), POLL);
  }

  private static Type bound(Type type) {
    return type instanceof Type.WildcardType wildcard ? wildcard.type : type;
  }

  static boolean isNamed(@Nullable Type type, String name) {
    return type != null && type.tsym != null && type.tsym.getQualifiedName().contentEquals(name);
  }
}
