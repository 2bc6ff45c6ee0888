package dev.pinion.checker.unit;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of the compiler: its options, and what is found once for all its compilation units. */
public final class Session {
  private final Options options;
  private final Strictness strictness;
  private final Map<Class<?>, Object> shared = new HashMap<>();
  private @Nullable Unit current;

  private Session(VisitorState state) {
    options = Options.of(state.errorProneOptions().getFlags());
    strictness = new Strictness(options.strictPackages());
  }

  /** The session of this compilation. */
  public static Session of(VisitorState state) {
    Session session = state.context.get(Session.class);
    if (session == null) {
      session = new Session(state);
      state.context.put(Session.class, session);
    }
    return session;
  }

  public Options options() {
    return options;
  }

  /** Something that is made once a compilation, such as a cache. */
  public <T> T shared(Class<T> type, Supplier<T> make) {
    Object known = shared.get(type);
    if (known == null) {
      known = make.get();
      shared.put(type, known);
    }
    return type.cast(known);
  }

  Strictness strictness() {
    return strictness;
  }

  /** The unit that the compiler works on; a unit is left for good when the next one begins. */
  Unit unit(VisitorState state) {
    Tree tree = state.getPath().getCompilationUnit();
    Unit unit = current;
    if (unit == null || unit.tree() != tree) {
      unit = new Unit(this, state);
      current = unit;
    }
    return unit;
  }
}
