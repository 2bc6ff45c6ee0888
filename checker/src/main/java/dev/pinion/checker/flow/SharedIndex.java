package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what folds many values into few in an index, such as {@code status / 100} or {@code
 * kind.ordinal()}: then different runs may well get to the same element. Local variables stand for
 * the value they are given.
 */
final class SharedIndex extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Set<String> FOLDING =
      Set.of("floorDiv", "floorMod", "nextInt", "ordinal", "remainderUnsigned");

  private final Declarations declarations;
  private final Set<Symbol> followed = new HashSet<>();
  private boolean found;

  private SharedIndex(Declarations declarations) {
    this.declarations = declarations;
  }

  static boolean isIn(@Nullable ExpressionTree index, Declarations declarations) {
    SharedIndex scan = new SharedIndex(declarations);
    scan.scan(index, null);
    return scan.found;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    switch (tree.getKind()) {
      case DIVIDE, REMAINDER, AND, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> found = true;
      default -> super.visitBinary(tree, null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    found |= FOLDING.contains(ASTHelpers.getSymbol(call).name.toString());
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable && followed.add(variable)) {
      scan(declarations.onlyValue(variable), null);
    }
    return null;
  }
}
