package dev.pinion.checker.type;

import java.util.List;

/**
 * Whether something holds of a type, and the chain of reasons from the type to the cause where it
 * does not.
 */
public record Verdict(Outcome outcome, List<Reason> reasons) implements Judged<Verdict> {

  /** Default strength rejects what FAILS; strict rejects what does not HOLD. */
  public enum Outcome {
    HOLDS,
    FAILS,
    UNKNOWN
  }

  public static final Verdict HOLDS = new Verdict(Outcome.HOLDS, List.of());

  static Verdict fails(Reason reason) {
    return new Verdict(Outcome.FAILS, List.of(reason));
  }

  static Verdict unknown(Reason reason) {
    return new Verdict(Outcome.UNKNOWN, List.of(reason));
  }

  @Override
  public boolean holds() {
    return outcome == Outcome.HOLDS;
  }

  @Override
  public boolean fails() {
    return outcome == Outcome.FAILS;
  }

  public boolean isUnknown() {
    return outcome == Outcome.UNKNOWN;
  }

  @Override
  public boolean isWorst() {
    return fails();
  }

  /** The same outcome, one link further from its cause. */
  @Override
  public Verdict because(Reason reason) {
    return holds() ? this : new Verdict(outcome, Reasons.prepend(reason, reasons));
  }

  /** Both must hold: the worse of the two. */
  @Override
  public Verdict and(Verdict other) {
    return rank() >= other.rank() ? this : other;
  }

  @Override
  public int rank() {
    return switch (outcome) {
      case HOLDS -> 0;
      case UNKNOWN -> 1;
      case FAILS -> 2;
    };
  }
}
