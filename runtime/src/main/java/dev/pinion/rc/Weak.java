package dev.pinion.rc;

import dev.pinion.annotations.NotSend;
import dev.pinion.annotations.NotSync;
import java.util.Optional;

/**
 * A handle that does not keep the value of an {@link Rc} open; for the way back in a structure of
 * owners and owned.
 *
 * @param <T> the type of the value
 */
@NotSend
@NotSync
public final class Weak<T> {
  private final Rc.Shared<T> shared;

  Weak(Rc.Shared<T> shared) {
    this.shared = shared;
  }

  /** One more handle on the value, or empty if the last has been closed. */
  public Optional<Rc<T>> upgrade() {
    if (shared.strong == 0) {
      return Optional.empty();
    }
    shared.strong++;
    return Optional.of(new Rc<>(shared));
  }
}
