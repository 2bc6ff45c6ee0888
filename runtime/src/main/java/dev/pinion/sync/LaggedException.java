package dev.pinion.sync;

/** A receiver of a {@link Broadcast} was so slow that messages were dropped before it took them. */
public final class LaggedException extends Exception {
  private static final long serialVersionUID = 1;

  private final long missed;

  LaggedException(long missed) {
    super("too slow: missed " + missed + (missed == 1 ? " message" : " messages"));
    this.missed = missed;
  }

  /** How many messages this receiver will never see. */
  public long missed() {
    return missed;
  }
}
