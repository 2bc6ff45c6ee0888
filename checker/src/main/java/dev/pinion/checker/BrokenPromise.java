package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Promise;
import dev.pinion.checker.model.TypeModel;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.type.Capabilities;
import dev.pinion.checker.type.TypeNames;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A promise about a method, or a claim about a class, that the source shows to be untrue. */
@BugPattern(
    summary = "a promise that the code does not keep",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "BrokenPromise")
public final class BrokenPromise extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    if (unit.sights().annotations().isEmpty()) {
      return; // nothing is promised; what is inherited is verified where it is declared
    }
    for (TreePath path : unit.sights().classes()) {
      claims(unit, path, findings);
    }
    new Bodies(unit, findings).scan(new TreePath(unit.tree()), null);
  }

  /** {@code unchecked} needs a reason, and is needed only where the class would not pass. */
  private static void claims(Unit unit, TreePath path, Consumer<Finding> findings) {
    ClassSymbol type = ASTHelpers.getSymbol((ClassTree) path.getLeaf());
    TypeModel model = Models.of(unit.state()).type(type);
    Capabilities capabilities = Capabilities.of(unit.state());
    Promise send = model.send();
    if (send != null && send.unchecked() != null) {
      claim(path, send.unchecked(), "@Send", capabilities.verifySend(type).holds(), findings);
    }
    Promise sync = model.sync();
    if (sync != null && sync.unchecked() != null) {
      claim(path, sync.unchecked(), "@Sync", capabilities.verifySync(type).isSafe(), findings);
    }
  }

  private static void claim(
      TreePath path, String reason, String name, boolean passes, Consumer<Finding> findings) {
    if (reason.isBlank()) {
      findings.accept(
          Finding.at(path)
              .says(name + "(unchecked) gives no reason")
              .because("it is trusted and not verified, so a reader must be told why it holds")
              .mend("say why it holds: " + name + "(unchecked = \"reason\")")
              .build());
    } else if (passes) {
      findings.accept(
          Finding.at(path)
              .says(name + " needs no 'unchecked' here")
              .because("the class keeps the promise, and without it would go on being verified")
              .mend("remove the argument 'unchecked'")
              .warning()
              .build());
    }
  }

  private static final class Bodies extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Models models;
    private final Capabilities capabilities;
    private final Consumer<Finding> findings;

    Bodies(Unit unit, Consumer<Finding> findings) {
      this.models = Models.of(unit.state());
      this.capabilities = Capabilities.of(unit.state());
      this.findings = findings;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      if (ASTHelpers.getSymbol((Tree) tree) instanceof VarSymbol variable
          && variable.owner instanceof MethodSymbol owner
          && owner.params().contains(variable)
          && models.method(owner).parameter(owner.params().indexOf(variable)).runsInPlace()
          && !staysInPlace()) {
        findings.accept(
            Finding.at(getCurrentPath())
                .says(
                    "'%s' is promised to run in place (@RunsInPlace), but is kept or handed on here"
                        .formatted(variable.name))
                .because("callers rely on it: what the function captures is not checked there")
                .mend("call it here, or remove @RunsInPlace from the parameter")
                .build());
      }
      return null;
    }

    /** Called, compared, or passed where it runs in place again. */
    private boolean staysInPlace() {
      Tree use = getCurrentPath().getLeaf();
      TreePath around = getCurrentPath().getParentPath();
      if (isInEscapingFunction()) {
        return false;
      }
      return switch (around.getLeaf()) {
        case MemberSelectTree select ->
            around.getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() == select;
        case BinaryTree comparison -> true;
        case MethodInvocationTree call -> {
          int index = call.getArguments().indexOf(use);
          MethodModel model = models.method(ASTHelpers.getSymbol(call));
          boolean dropped = around.getParentPath().getLeaf() instanceof ExpressionStatementTree;
          yield index >= 0
              && (model.parameter(index).runsInPlace()
                  || (model.result().viewOf().contains(index) && dropped));
        }
        default -> false;
      };
    }

    /** Below a lambda that is stored, returned or handed to another thread a call comes later. */
    private boolean isInEscapingFunction() {
      for (TreePath path = getCurrentPath();
          path != null && !(path.getLeaf() instanceof MethodTree);
          path = path.getParentPath()) {
        if (path.getLeaf() instanceof LambdaExpressionTree lambda
            && !(path.getParentPath().getLeaf() instanceof MethodInvocationTree call
                && call.getArguments().contains(lambda)
                && !models
                    .method(ASTHelpers.getSymbol(call))
                    .parameter(call.getArguments().indexOf(lambda))
                    .sending())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
      TreePath code = getCurrentPath();
      while (!(code.getLeaf() instanceof MethodTree
          || code.getLeaf() instanceof LambdaExpressionTree)) {
        code = code.getParentPath();
      }
      if (tree.getExpression() != null
          && code.getLeaf() instanceof MethodTree method
          && models.declared(ASTHelpers.getSymbol(method)).result().fresh()
          && ASTHelpers.getSymbol(ASTHelpers.stripParentheses(tree.getExpression()))
              instanceof VarSymbol kept
          && isShared(kept)
          && capabilities.sync(kept.type).fails()) {
        findings.accept(
            Finding.at(getCurrentPath())
                .says(
                    "the result is promised to be unshared (@Sending), but '%s' still refers to it"
                        .formatted(kept.name))
                .because(
                    "'%s' is not safe to share, and the caller may hand it to another thread"
                        .formatted(TypeNames.of(kept.type)))
                .mend("return a copy, or remove @Sending from the result")
                .build());
      }
      return super.visitReturn(tree, null);
    }

    /** Others than this call refer to it: a field, or a parameter that was not given away. */
    private boolean isShared(VarSymbol variable) {
      return variable.owner instanceof ClassSymbol
          || (variable.owner instanceof MethodSymbol owner
              && owner.params().contains(variable)
              && !models.method(owner).parameter(owner.params().indexOf(variable)).sending());
    }
  }
}
