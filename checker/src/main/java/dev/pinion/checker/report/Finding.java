package dev.pinion.checker.report;

import com.google.errorprone.fixes.Fix;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a check rejects, and all that a reader needs to see why and to mend it.
 *
 * <pre>{@code
 * Finding.at(await)
 *     .says("'rc' is kept across this await, but Rc<Socket> may not change threads")
 *     .because("Rc is bound to the thread that made it (@NotSend)")
 *     .where(declaration, "'rc' is made here")
 *     .where(use, "'rc' is used here")
 *     .mend("use Arc, which may change threads")
 *     .build();
 * }</pre>
 */
public final class Finding {
  private final TreePath path;
  private final boolean warning;
  private final String headline;
  private final String text;
  private final List<Reported.Place> places;
  private final @Nullable Fix fix;

  private Finding(Builder builder) {
    path = builder.path;
    warning = builder.warning;
    headline = builder.headline;
    Snippets snippets = new Snippets(path.getCompilationUnit());
    text = snippets.text(builder);
    places = builder.places.stream().map(snippets::place).toList();
    fix = builder.fix;
  }

  /** Begins a finding at the place where it is reported. */
  public static Builder at(TreePath path) {
    return new Builder(path);
  }

  public TreePath path() {
    return path;
  }

  /** Whether this case is reported as a warning although its check is an error. */
  public boolean isWarning() {
    return warning;
  }

  /** The first line: what is rejected. */
  public String headline() {
    return headline;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The finding apart from the compiler. */
  public Reported reported(Reported.Rule rule, boolean error) {
    int position = ((JCTree) path.getLeaf()).getPreferredPosition();
    LineMap lines = path.getCompilationUnit().getLineMap();
    long line = lines.getLineNumber(position);
    return new Reported(
        rule,
        error,
        path.getCompilationUnit().getSourceFile().toUri(),
        line,
        position - lines.getStartPosition(line) + 1,
        Members.around(path),
        headline,
        text,
        places);
  }

  /** The mend, where it is mechanical. */
  public Optional<Fix> fix() {
    return Optional.ofNullable(fix);
  }

  /** A place in the source and its part in the finding. */
  record Place(Tree tree, String label) {}

  /** Puts a finding together; the order of calls is free, that of reasons counts. */
  public static final class Builder {
    private final TreePath path;
    private boolean warning;
    private @Nullable Fix fix;
    String headline = "";
    final List<String> reasons = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<String> mends = new ArrayList<>();

    private Builder(TreePath path) {
      this.path = path;
    }

    /** One sentence without a full stop: what is rejected and the nearest cause. */
    public Builder says(String headline) {
      this.headline = headline;
      return this;
    }

    /** One link of the chain from the rejected value to the cause. */
    public Builder because(String reason) {
      reasons.add(reason);
      return this;
    }

    /** The chain from the rejected value to the cause. */
    public Builder because(Iterable<String> chain) {
      chain.forEach(reasons::add);
      return this;
    }

    /** A place that plays a part: where a value is made, crosses, is used later. */
    public Builder where(@Nullable Tree tree, String label) {
      if (tree != null) {
        places.add(new Place(tree, label));
      }
      return this;
    }

    /** One concrete thing to do. */
    public Builder mend(String mend) {
      mends.add(mend);
      return this;
    }

    /** The same as edits. */
    public Builder fix(@Nullable Fix fix) {
      this.fix = fix == null || fix.isEmpty() ? null : fix;
      return this;
    }

    /** A warning, although the check is an error. */
    public Builder warning() {
      warning = true;
      return this;
    }

    public Finding build() {
      return new Finding(this);
    }
  }
}
