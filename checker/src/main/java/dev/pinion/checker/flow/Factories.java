package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.unit.OwnCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a file that return what they have made, and that nobody else has. */
final class Factories {
  private final Scope scope;
  private final Map<MethodSymbol, Boolean> known = new HashMap<>();

  Factories(Scope scope) {
    this.scope = scope;
  }

  /** Whether each call of a method returns something of its own. */
  boolean makes(MethodSymbol method) {
    Boolean answer = known.get(method);
    if (answer == null) {
      known.put(method, false); // what it returns of itself says nothing
      List<ExpressionTree> returned = returned(method);
      answer = !returned.isEmpty() && !ASTHelpers.methodCanBeOverridden(method);
      if (answer) {
        Escapes escapes = new Escapes();
        escapes.scan(scope.declarations().method(method), null);
        answer = returned.stream().allMatch(value -> isOwn(value, escapes.escaped));
      }
      known.put(method, answer);
    }
    return answer;
  }

  /** What a method of this file returns. */
  List<ExpressionTree> returned(MethodSymbol method) {
    MethodTree body = scope.declarations().withBody(method);
    return body == null ? List.of() : OwnCode.returned(body.getBody());
  }

  private boolean isOwn(ExpressionTree value, Set<Symbol> escaped) {
    Symbol name = ASTHelpers.getSymbol(value);
    return value.getKind() == Tree.Kind.NULL_LITERAL
        || (name instanceof VarSymbol variable
            ? !escaped.contains(variable) && scope.ownership().isOwned(variable)
            : scope.ownership().isOwned(value));
  }

  /** The variables whose values are used as more than the object that a method works on. */
  private final class Escapes extends TreeScanner<@Nullable Void, @Nullable Void> {
    final Set<Symbol> escaped = new HashSet<>();

    /** Whether code is read that may run when the method has returned. */
    private boolean later;

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
      escaped.add(ASTHelpers.getSymbol(name));
      return null;
    }

    /** What a method works on itself. */
    private void use(@Nullable Tree tree) {
      if (later || !(tree instanceof IdentifierTree)) {
        scan(tree, null);
      }
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
      use(select.getExpression());
      return null;
    }

    @Override
    public @Nullable Void visitArrayAccess(ArrayAccessTree access, @Nullable Void unused) {
      use(access.getExpression());
      return scan(access.getIndex(), null);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
      use(loop.getExpression());
      return scan(loop.getStatement(), null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
      use(assignment.getVariable());
      return scan(assignment.getExpression(), null);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
      use(tree.getExpression());
      return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
      scan(call.getMethodSelect(), null);
      MethodModel model = scope.models().method(ASTHelpers.getSymbol(call));
      for (int i = 0; i < call.getArguments().size(); i++) {
        ExpressionTree argument = call.getArguments().get(i);
        if (model.parameter(i).runsInPlace() && argument instanceof LambdaExpressionTree lambda) {
          scan(lambda.getBody(), null);
        } else {
          scan(argument, null);
        }
      }
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(
        LambdaExpressionTree lambda, @Nullable Void unused) {
      return later(lambda.getBody());
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      return later(type.getMembers());
    }

    private @Nullable Void later(Tree code) {
      return later(List.of(code));
    }

    private @Nullable Void later(List<? extends Tree> code) {
      boolean before = later;
      later = true;
      scan(code, null);
      later = before;
      return null;
    }
  }
}
