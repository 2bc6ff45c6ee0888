package dev.pinion.checker.model;

import java.util.List;

/**
 * What is known of a receiver or a parameter of a method.
 *
 * @param sending what is passed here crosses to another thread
 * @param when when it crosses
 * @param startedBy the methods of the result whose call makes it cross, with {@link When#START}
 * @param follows indexes of the arguments whose runs it follows, {@link MethodModel#RECEIVER} for
 *     the receiver's; it does not overlap with them
 * @param runs whether its runs overlap one another
 * @param ifParallel it crosses only where the stream is parallel; else it runs in place
 * @param ifElsewhere it crosses only where the chain of calls before it goes to another thread;
 *     else nothing is known
 * @param ifResultElsewhere what crosses are the functions of the chain that this function returns,
 *     as far as that chain goes to another thread: flatMap
 * @param runsInPlace called before the method returns, on the same thread, kept by nobody
 * @param pinned what stands here is pinned from now on
 * @param effect what the method does to it
 * @param requiresSend what is passed must be Send
 * @param requiresSync what is passed must be Sync
 * @param notSend what is passed need not be Send, although it leaves its maker
 */
public record Position(
    boolean sending,
    When when,
    List<String> startedBy,
    List<Integer> follows,
    Runs runs,
    boolean ifParallel,
    boolean ifElsewhere,
    boolean ifResultElsewhere,
    boolean runsInPlace,
    boolean pinned,
    Effect effect,
    boolean requiresSend,
    boolean requiresSync,
    boolean notSend) {

  /** When a crossing happens. */
  public enum When {
    /** With the call itself. */
    CALL,
    /** When a method of the object that was made is called: {@code Thread.start}. */
    START,
    /** With the terminal operation of the stream. */
    TERMINAL,
    /** When somebody subscribes to the result. */
    SUBSCRIPTION
  }

  /** Whether the runs of one function that is passed here overlap. */
  public enum Runs {
    /** One run a call; runs of two calls overlap unless what runs them is serial. */
    ONCE,
    /** Many runs a call, one after the other: a periodic timer. */
    SERIAL,
    /** Many runs a call, at the same time: a parallel stream. */
    OVERLAPPING
  }

  /** What a call does to an object. */
  public enum Effect {
    UNKNOWN,
    /** Nothing that another thread could be in the way of. */
    NONE,
    READS,
    WRITES
  }

  /** Nothing is known. */
  public static final Position NONE =
      new Position(
          false,
          When.CALL,
          List.of(),
          List.of(),
          Runs.ONCE,
          false,
          false,
          false,
          false,
          false,
          Effect.UNKNOWN,
          false,
          false,
          false);
}
