package dev.pinion.checker.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of a class itself, supertypes not included.
 *
 * @param send the promise to be Send, if there is one
 * @param sync the promise to be Sync, if there is one
 * @param notSend bound to the thread that made it
 * @param notSync not safe even to read from two threads
 * @param plainData safe to read from many threads while nobody writes it
 * @param pinned stays where it is once it is used
 * @param serial what is handed to one such object runs there one after the other
 * @param bindsSubclasses the promises hold for subclasses too
 * @param stateless it adds no state to its subclasses; of its own values nothing is said
 * @param eventLoop whoever hands it something may be running in its one thread already
 * @param modelled a library model describes the class
 */
public record TypeModel(
    @Nullable Promise send,
    @Nullable Promise sync,
    boolean notSend,
    boolean notSync,
    boolean plainData,
    boolean pinned,
    boolean serial,
    boolean bindsSubclasses,
    boolean stateless,
    boolean eventLoop,
    boolean modelled) {

  /** Nothing is declared. */
  public static final TypeModel NONE =
      new TypeModel(null, null, false, false, false, false, false, false, false, false, false);

  /** Something is said about sharing: nobody needs to look at fields. */
  public boolean saysSync() {
    return sync != null || notSync || plainData;
  }

  /** The promises, for whoever verifies them. */
  public List<Promise> promises() {
    return java.util.stream.Stream.of(send, sync)
        .flatMap(java.util.stream.Stream::ofNullable)
        .toList();
  }
}
