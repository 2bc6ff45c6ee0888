package dev.pinion.checker.type;

import com.sun.tools.javac.code.Types.UniqueType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of types, for types that refer to one another in circles.
 *
 * <p>A type that is met again while it is being judged is assumed to hold. A verdict that rests on
 * such an assumption is kept provisionally: it serves as long as the assumed type is open, and when
 * that one closes it is either right for good or, if the outcome could have made it worse, dropped.
 * So a circle of n types is judged in about n steps, not in one for each way through it.
 */
final class Verdicts {
  /**
   * @param judge who asks: may it change threads, or may threads share it
   * @param exact whether subclasses are left out
   */
  record Key(TypeJudge<?> judge, UniqueType type, boolean exact) {

    // Asked for each type: the ones a record gets of itself are slow until they are compiled.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && judge == key.judge
          && exact == key.exact
          && type.equals(key.type);
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + (exact ? 1 : 0) + System.identityHashCode(judge);
    }
  }

  /**
   * @param assumes the depths of the open types that it takes to hold
   */
  private record Provisional(Judged<?> verdict, BitSet assumes) {}

  private final Map<Key, Judged<?>> known = new HashMap<>();
  private final Map<Key, Provisional> provisional = new HashMap<>();

  /** Types whose judgement has not ended, with their depth. */
  private final Map<Key, Integer> open = new HashMap<>();

  /** What the innermost open judgement has assumed so far. */
  private BitSet assumed = new BitSet();

  int depth() {
    return open.size();
  }

  /** Takes a type to hold from now on. */
  void assume(Key key) {
    open.put(key, open.size());
  }

  @SuppressWarnings("unchecked") // a judge's keys lead to its own verdicts
  <V extends Judged<V>> V of(Key key, V holding, Supplier<V> compute) {
    Judged<?> verdict = known.get(key);
    if (verdict == null) {
      verdict = assumed(key, holding);
    }
    return verdict == null ? judge(key, compute) : (V) verdict;
  }

  private @Nullable Judged<?> assumed(Key key, Judged<?> holding) {
    Provisional found = provisional.get(key);
    if (found != null) {
      assumed.or(found.assumes());
      return found.verdict();
    }
    Integer depth = open.get(key);
    if (depth != null) {
      assumed.set(depth);
      return holding;
    }
    return null;
  }

  private <V extends Judged<V>> V judge(Key key, Supplier<V> compute) {
    BitSet outer = assumed;
    int own = open.size();
    assumed = new BitSet();
    open.put(key, own);
    @Nullable V verdict = null;
    try {
      verdict = compute.get();
    } finally {
      open.remove(key);
      if (verdict == null) {
        provisional.clear(); // it failed inside
        assumed = outer;
      }
    }
    if (assumed.get(own)) {
      assumed.clear(own);
      close(key, own, verdict);
    }
    if (verdict.isWorst() || assumed.isEmpty()) {
      known.put(key, verdict);
    } else {
      provisional.put(key, new Provisional(verdict, assumed));
      outer.or(assumed);
    }
    assumed = outer;
    return verdict;
  }

  /** What rested on this type rests on its verdict now, and on what that still assumes. */
  private void close(Key key, int depth, Judged<?> verdict) {
    for (Iterator<Map.Entry<Key, Provisional>> all = provisional.entrySet().iterator();
        all.hasNext(); ) {
      Map.Entry<Key, Provisional> entry = all.next();
      BitSet assumes = entry.getValue().assumes();
      if (!assumes.get(depth)) {
        continue;
      }
      Judged<?> rests = entry.getValue().verdict();
      if (!verdict.holds()
          && !(entry.getKey().judge() == key.judge() && rests.rank() >= verdict.rank())) {
        all.remove();
        continue;
      }
      assumes.clear(depth);
      assumes.or(assumed);
      if (assumes.isEmpty()) {
        known.put(entry.getKey(), rests);
        all.remove();
      }
    }
  }
}
