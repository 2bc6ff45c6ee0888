package dev.pinion.checker.type;

/** What the two kinds of verdict have in common. */
interface Judged<V extends Judged<V>> {
  boolean holds();

  boolean fails();

  /** How bad it is; 0 if it holds. */
  int rank();

  /** Whether nothing could make it worse. */
  boolean isWorst();

  /** The same outcome, one link further from its cause. */
  V because(Reason reason);

  /** Both together: the worse of the two. */
  V and(V other);
}
