package dev.pinion.checker.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import dev.pinion.checker.unit.Unit;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGTranslationPhaseOne;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGTranslationPhaseThree;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGTranslationPhaseTwo;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.javacutil.BasicAnnotationProvider;
import org.checkerframework.errorprone.javacutil.trees.TreeBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Builds control-flow graphs with what our analyses look at. There are no nodes for conversions of
 * values, and an unchecked exception leaves a call only within a {@code try}: elsewhere it ends the
 * code, where nobody looks. Both take time that grows with the square of a body.
 */
final class GraphBuilder extends CFGTranslationPhaseOne {
  private final List<TypeMirror> unchecked;
  private int tries;

  private GraphBuilder(JavacProcessingEnvironment environment) {
    super(
        new TreeBuilder(environment),
        new BasicAnnotationProvider(),
        /* assumeAssertionsEnabled= */ false,
        /* assumeAssertionsDisabled= */ false,
        environment);
    unchecked = List.copyOf(uncheckedExceptionTypes);
    uncheckedExceptionTypes.clear();
  }

  /**
   * The graph of a method, a lambda or the block of an initializer; null of anything else.
   *
   * @param code from the unit down to it
   * @param body what it runs
   */
  static @Nullable ControlFlowGraph build(Unit unit, TreePath code, Tree body) {
    ClassTree type = null;
    MethodTree method = null;
    for (Tree around : code) {
      if (around instanceof MethodTree m && method == null) {
        method = m;
      } else if (around instanceof ClassTree c) {
        type = c;
        break;
      }
    }
    UnderlyingAST ast =
        switch (code.getLeaf()) {
          case MethodTree declared -> new UnderlyingAST.CFGMethod(declared, type);
          case LambdaExpressionTree lambda -> new UnderlyingAST.CFGLambda(lambda, type, method);
          case BlockTree block -> new UnderlyingAST.CFGStatement(block, type);
          default -> null;
        };
    if (ast == null) {
      return null;
    }
    GraphBuilder builder =
        new GraphBuilder(JavacProcessingEnvironment.instance(unit.state().context));
    TreePath path = body == code.getLeaf() ? code : new TreePath(code, body);
    return CFGTranslationPhaseThree.process(
        CFGTranslationPhaseTwo.process(builder.process(path, ast)));
  }

  @Override
  public Node visitTry(TryTree tree, Void unused) {
    if (tries++ == 0) {
      uncheckedExceptionTypes.addAll(unchecked);
    }
    Node node = super.visitTry(tree, null);
    if (--tries == 0) {
      uncheckedExceptionTypes.clear();
    }
    return node;
  }

  // Conversions.

  @Override
  protected Node commonConvert(Node value, TypeMirror type, boolean contextAllowsNarrowing) {
    return value;
  }

  @Override
  protected Node box(Node value) {
    return value;
  }

  @Override
  protected Node unbox(Node value) {
    return value;
  }

  @Override
  protected Node stringConversion(Node value) {
    return value;
  }

  @Override
  protected Node unaryNumericPromotion(Node value) {
    return value;
  }

  @Override
  protected Node binaryNumericPromotion(Node value, TypeMirror type) {
    return value;
  }

  @Override
  protected Node conditionalExprPromotion(Node value, TypeMirror type) {
    return value;
  }

  @Override
  protected Node widen(Node value, TypeMirror type) {
    return value;
  }

  @Override
  protected Node narrow(Node value, TypeMirror type) {
    return value;
  }

  @Override
  protected Node narrowAndBox(Node value, TypeMirror type) {
    return value;
  }
}
