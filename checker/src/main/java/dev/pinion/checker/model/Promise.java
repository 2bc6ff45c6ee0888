package dev.pinion.checker.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration says of its class: Send or Sync, and on which condition.
 *
 * @param ifSend type parameters that must be Send for it to hold
 * @param ifSync type parameters that must be Sync for it to hold
 * @param unchecked why it holds although nobody can verify it, or null where it is to be verified;
 *     blank where the reason is missing
 * @param origin who says so
 */
public record Promise(
    List<String> ifSend, List<String> ifSync, @Nullable String unchecked, Origin origin) {

  /** Who says so. */
  public enum Origin {
    /** One of our own annotations in the class. */
    DECLARED,
    /** A library model. */
    MODEL,
    /** Another tool's annotation, such as JCIP's {@code @ThreadSafe}. */
    OTHER_TOOL
  }

  public boolean isConditional() {
    return !ifSend.isEmpty() || !ifSync.isEmpty();
  }
}
