package dev.pinion.checker.unit;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A compilation unit under check. What one check finds out about it the others get from here: a
 * body is analysed once.
 */
public final class Unit {
  private final Session session;
  private final VisitorState state;
  private final Map<Class<?>, Object> facts = new HashMap<>();
  private final Set<Tree> failedAt = new HashSet<>();
  private @Nullable Sights sights;
  private @Nullable Paths paths;
  private @Nullable String text;

  Unit(Session session, VisitorState state) {
    this.session = session;
    this.state = state;
  }

  /** The unit that {@code state} is in. */
  public static Unit of(VisitorState state) {
    return Session.of(state).unit(state);
  }

  public Session session() {
    return session;
  }

  public CompilationUnitTree tree() {
    return state.getPath().getCompilationUnit();
  }

  /** Error Prone's state at the unit itself; {@code withPath} gives that of a tree in it. */
  public VisitorState state() {
    return state;
  }

  public VisitorState state(TreePath path) {
    return state.withPath(path);
  }

  /** The path to a tree of this unit, or null if it is none. */
  public @Nullable TreePath path(Tree tree) {
    if (paths == null) {
      paths = new Paths(tree());
    }
    return paths.of(tree);
  }

  /** The path to a tree that is known to be of this unit. */
  public TreePath requirePath(Tree tree) {
    return Objects.requireNonNull(path(tree));
  }

  /** What a check could care for in this unit, found in one pass over it. */
  public Sights sights() {
    if (sights == null) {
      sights = Sights.of(this);
    }
    return sights;
  }

  /** The source text of a tree; empty of none, and of one that is not written there. */
  public String source(@Nullable Tree tree) {
    if (tree == null) {
      return "";
    }
    if (text == null) {
      text = String.valueOf(state.getSourceCode());
    }
    int start = ASTHelpers.getStartPosition(tree);
    int end = state.getEndPosition(tree);
    return start < 0 || end < start ? "" : text.substring(start, end);
  }

  /** Whether code at this place is judged strictly. */
  public boolean isStrict(TreePath path) {
    return session.strictness().isStrict(path);
  }

  /** Facts about this unit, found on first use. */
  public <T> T facts(Class<T> type, Function<Unit, T> find) {
    Object known = facts.get(type);
    if (known == null) {
      known = find.apply(this);
      facts.put(type, known);
    }
    return type.cast(known);
  }

  /**
   * Runs one piece of analysis. If it fails inside, the compiler says so at {@code path} and goes
   * on; nothing is reported about code that could not be analysed.
   */
  public void guard(TreePath path, Runnable analysis) {
    try {
      analysis.run();
    } catch (CompletionFailure missing) {
      // A class file that the class path lacks: javac speaks up itself where that is an error.
    } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError failure) {
      if (failedAt.add(path.getLeaf())) {
        JavacTrees.instance(state.context)
            .printMessage(Diagnostic.Kind.NOTE, text(failure), path.getLeaf(), tree());
      }
    }
  }

  private static String text(Throwable failure) {
    StringBuilder text = new StringBuilder("Pinion: internal failure, this code was not checked: ");
    text.append(failure);
    StackTraceElement[] trace = failure.getStackTrace();
    for (int i = 0; i < Math.min(trace.length, 8); i++) {
      text.append("\n    at ").append(trace[i]);
    }
    return text.append("\n    Your code is compiled as if Pinion were off here.")
        .append(" Please report this, with the source line above, at https://pinion.dev/issues")
        .toString();
  }
}
