package dev.pinion.checker.type;

import java.util.List;

/** Whether two threads may use a value at the same time, and why not. */
public record SyncVerdict(Kind kind, List<Reason> reasons) implements Judged<SyncVerdict> {

  /** From the best to the worst. */
  public enum Kind {
    /** Any number of threads may use it. */
    SAFE,
    /** Nothing can be shown: default strength is silent, strict rejects. */
    UNKNOWN,
    /** Many threads may read it while nobody writes it. */
    PLAIN_DATA,
    /** Not safe even to read: a read changes it. */
    SELF_MUTATING
  }

  public static final SyncVerdict SAFE = new SyncVerdict(Kind.SAFE, List.of());

  static SyncVerdict of(Kind kind, Reason reason) {
    return new SyncVerdict(kind, List.of(reason));
  }

  @Override
  public boolean holds() {
    return isSafe();
  }

  public boolean isSafe() {
    return kind == Kind.SAFE;
  }

  public boolean isPlainData() {
    return kind == Kind.PLAIN_DATA;
  }

  public boolean isSelfMutating() {
    return kind == Kind.SELF_MUTATING;
  }

  public boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  /** Shown not to be safe to share: plain data or worse. */
  @Override
  public boolean fails() {
    return isPlainData() || isSelfMutating();
  }

  @Override
  public int rank() {
    return switch (kind) {
      case SAFE -> 0;
      case UNKNOWN -> 1;
      case PLAIN_DATA -> 2;
      case SELF_MUTATING -> 3;
    };
  }

  @Override
  public boolean isWorst() {
    return isSelfMutating();
  }

  /** The same kind, one link further from its cause. */
  @Override
  public SyncVerdict because(Reason reason) {
    return isSafe() ? this : new SyncVerdict(kind, Reasons.prepend(reason, reasons));
  }

  /** Both together: the worse of the two. */
  @Override
  public SyncVerdict and(SyncVerdict other) {
    return rank() >= other.rank() ? this : other;
  }
}
