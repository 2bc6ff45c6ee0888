package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import dev.pinion.checker.flow.SendObligation.Kind;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Position;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * Which async bodies make futures that must be Send: those that reach a position which says so, or
 * leave through a declaration that is not private, directly or through locals, private methods and
 * combinators. What cannot be followed requires nothing.
 */
public final class SendObligations {
  private static final String OURS = "dev.pinion.";

  private final Unit unit;
  private final Types types;
  private final Models models;
  private final FutureTypes futures;
  private final AsyncBodies bodies;
  private final Map<Tree, Optional<SendObligation>> known = new HashMap<>();
  private @Nullable Map<Symbol, List<TreePath>> mentions;

  private SendObligations(Unit unit) {
    this.unit = unit;
    types = unit.state().getTypes();
    models = Models.of(unit.state());
    futures = FutureTypes.of(unit);
    bodies = AsyncBodies.of(unit);
  }

  public static SendObligations of(Unit unit) {
    return unit.facts(SendObligations.class, SendObligations::new);
  }

  /** Why the futures that this body makes must be Send, if they must. */
  public Optional<SendObligation> of(AsyncBody body) {
    return of(body.path());
  }

  private Optional<SendObligation> of(TreePath lambda) {
    Optional<SendObligation> obligation = known.get(lambda.getLeaf());
    if (obligation == null) {
      known.put(lambda.getLeaf(), Optional.empty()); // a future that awaits itself
      obligation = Optional.ofNullable(new Search().follow(lambda, false));
      known.put(lambda.getLeaf(), obligation);
    }
    return obligation;
  }

  /** Follows one future; each place is visited once. */
  private final class Search {
    private final Set<Object> visited = new HashSet<>();

    @Nullable SendObligation follow(TreePath value, boolean viaPrivate) {
      return switch (ValueUse.of(value, types)) {
        case ValueUse.Argument(TreePath call, int index) -> argument(call, index, viaPrivate);
        case ValueUse.Receiver(TreePath call) -> through(call, viaPrivate);
        case ValueUse.Stored(TreePath at, VarSymbol variable) -> stored(at, variable, viaPrivate);
        case ValueUse.Returned(TreePath code) -> returned(code, viaPrivate);
        case ValueUse.Dropped d -> null;
        case ValueUse.Other o -> null;
      };
    }

    private @Nullable SendObligation argument(TreePath call, int index, boolean viaPrivate) {
      MethodSymbol method =
          (MethodSymbol) Objects.requireNonNull(ASTHelpers.getSymbol(call.getLeaf()));
      if (bodies.isAwait(call.getLeaf())) {
        TreePath outer = AsyncBodies.enclosingCode(call);
        return outer != null
                && AsyncBodies.isAsyncBody(outer)
                && SendObligations.this.of(outer).isPresent()
            ? new SendObligation(Kind.AWAITED, call, viaPrivate)
            : null;
      }
      Position position = models.method(method).parameter(index);
      if (position.sending() || position.requiresSend()) {
        return new SendObligation(Kind.HANDED_OVER, call, viaPrivate);
      }
      MethodTree callee = method.isPrivate() ? bodies.declaration(method) : null;
      if (callee != null && index < callee.getParameters().size()) {
        SendObligation inside =
            mentioned(ASTHelpers.getSymbol(callee.getParameters().get(index)), viaPrivate);
        if (inside != null) {
          return inside;
        }
      }
      return through(call, viaPrivate);
    }

    /** A combinator's future has what it was made from in it. */
    private @Nullable SendObligation through(TreePath call, boolean viaPrivate) {
      Symbol method = Objects.requireNonNull(ASTHelpers.getSymbol(call.getLeaf()));
      Type type = ASTHelpers.getType(call.getLeaf());
      return futures.isFuture(type)
              && !futures.isJoinHandle(type)
              && method.owner.getQualifiedName().toString().startsWith(OURS)
          ? follow(call, viaPrivate)
          : null;
    }

    private @Nullable SendObligation stored(TreePath at, VarSymbol variable, boolean viaPrivate) {
      if (variable.getKind() != ElementKind.FIELD) {
        return mentioned(variable, viaPrivate);
      }
      if (variable.isPrivate()) {
        return mentioned(variable, true);
      }
      return futures.isFuture(variable.type) && !models.field(variable).notSend()
          ? new SendObligation(Kind.STORED, at, viaPrivate)
          : null;
    }

    private @Nullable SendObligation returned(TreePath code, boolean viaPrivate) {
      if (code.getLeaf() instanceof MethodTree tree) {
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        return method.isPrivate()
            ? mentioned(method, true)
            : promised(method, method.getReturnType(), code, viaPrivate);
      }
      if (AsyncBodies.isAsyncBody(code) || !(code.getLeaf() instanceof JCLambda lambda)) {
        return null;
      }
      return types.findDescriptorSymbol(lambda.target.tsym) instanceof MethodSymbol method
          ? promised(method, method.getReturnType(), code, viaPrivate)
          : null;
    }

    private @Nullable SendObligation promised(
        MethodSymbol method, Type result, TreePath at, boolean viaPrivate) {
      return futures.isFuture(result) && !models.method(method).result().notSend()
          ? new SendObligation(Kind.RETURNED, at, viaPrivate)
          : null;
    }

    private @Nullable SendObligation mentioned(Symbol symbol, boolean viaPrivate) {
      if (!visited.add(symbol)) {
        return null;
      }
      for (TreePath mention : mentions().getOrDefault(symbol, List.of())) {
        SendObligation obligation = follow(mention, viaPrivate);
        if (obligation != null) {
          return obligation;
        }
      }
      return null;
    }
  }

  /** Where futures' variables are read and private methods are called. */
  private Map<Symbol, List<TreePath>> mentions() {
    if (mentions == null) {
      Map<Symbol, List<TreePath>> found = new HashMap<>();
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
          add(ASTHelpers.getSymbol(tree));
          return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
          add(ASTHelpers.getSymbol(tree));
          return super.visitMemberSelect(tree, null);
        }

        private void add(@Nullable Symbol symbol) {
          boolean method = symbol instanceof MethodSymbol && symbol.isPrivate();
          if (method || symbol instanceof VarSymbol) {
            TreePath path = getCurrentPath();
            found
                .computeIfAbsent(symbol, s -> new ArrayList<>())
                .add(method ? path.getParentPath() : path);
          }
        }
      }.scan(new TreePath(unit.tree()), null);
      mentions = found;
    }
    return mentions;
  }
}
