package dev.pinion.checker.unit;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is in sight in one compilation unit, in the order of the source. One pass serves all checks;
 * where a list is empty its checks have nothing to do.
 */
public final class Sights {
  private static final String ASYNC = "dev.pinion.Async";
  private static final String ANNOTATIONS = "dev.pinion.annotations";

  private final List<TreePath> calls = new ArrayList<>();
  private final List<TreePath> awaits = new ArrayList<>();
  private final List<TreePath> asyncs = new ArrayList<>();
  private final List<TreePath> classes = new ArrayList<>();
  private final List<TreePath> lambdas = new ArrayList<>();
  private final List<TreePath> references = new ArrayList<>();
  private final List<TreePath> annotations = new ArrayList<>();

  private Sights() {}

  static Sights of(Unit unit) {
    Sights sights = new Sights();
    sights.new Scanner().scan(unit.tree(), null);
    return sights;
  }

  /** Method calls and creations of objects, {@link #awaits} and {@link #asyncs} included. */
  public List<TreePath> calls() {
    return calls;
  }

  /** Calls of {@code Async.await}. */
  public List<TreePath> awaits() {
    return awaits;
  }

  /** Calls of {@code Async.async}. */
  public List<TreePath> asyncs() {
    return asyncs;
  }

  /** Classes, nested, local and anonymous ones included. */
  public List<TreePath> classes() {
    return classes;
  }

  /** Lambdas. */
  public List<TreePath> lambdas() {
    return lambdas;
  }

  /** Method references. */
  public List<TreePath> references() {
    return references;
  }

  /** Uses of the annotations of Pinion. */
  public List<TreePath> annotations() {
    return annotations;
  }

  /** Whether it is {@code Async.await}. */
  public static boolean isAwait(MethodSymbol method) {
    return method.name.contentEquals("await") && isOfAsync(method);
  }

  /** Whether it is {@code Async.async}. */
  public static boolean isAsync(MethodSymbol method) {
    return method.name.contentEquals("async") && isOfAsync(method);
  }

  private static boolean isOfAsync(MethodSymbol method) {
    return method.owner.getQualifiedName().contentEquals(ASYNC);
  }

  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    /** From the unit down to the tree that is visited. */
    private Tree[] around = new Tree[64];

    /** Their paths, as far as anybody asked for them: most trees need none. */
    private @Nullable TreePath[] paths = new @Nullable TreePath[64];

    private int depth;

    /** Half of all trees are names and literals, which are no sight and hold none. */
    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      if (tree == null || tree instanceof JCIdent || tree instanceof JCLiteral) {
        return null;
      }
      if (depth == around.length) {
        around = Arrays.copyOf(around, 2 * depth);
        paths = Arrays.copyOf(paths, 2 * depth);
      }
      around[depth] = tree;
      paths[depth] = null;
      depth++;
      tree.accept(this, null);
      depth--;
      return null;
    }

    private TreePath here() {
      int known = depth - 1;
      while (known >= 0 && paths[known] == null) {
        known--;
      }
      TreePath path = known < 0 ? null : paths[known];
      for (int i = known + 1; i < depth; i++) {
        path =
            path == null
                ? new TreePath((CompilationUnitTree) around[i])
                : new TreePath(path, around[i]);
        paths[i] = path;
      }
      return Objects.requireNonNull(path);
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      return ASTHelpers.isGeneratedConstructor(tree) ? null : super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      TreePath path = here();
      calls.add(path);
      MethodSymbol method = ASTHelpers.getSymbol(tree);
      if (isAwait(method)) {
        awaits.add(path);
      } else if (isAsync(method)) {
        asyncs.add(path);
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      calls.add(here());
      return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      lambdas.add(here());
      return super.visitLambdaExpression(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      references.add(here());
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      classes.add(here());
      return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
      if (ASTHelpers.getSymbol((Tree) tree) instanceof ClassSymbol annotation
          && annotation.owner.getQualifiedName().contentEquals(ANNOTATIONS)) {
        annotations.add(here());
      }
      return null;
    }
  }
}
