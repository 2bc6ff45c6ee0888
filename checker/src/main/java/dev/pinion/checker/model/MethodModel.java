package dev.pinion.checker.model;

import java.util.List;

/**
 * What is known of a call of a method or constructor: its own annotations, those of the methods it
 * overrides, and library models.
 *
 * @param receiver the object the method is called on; nothing is known of it in a static method
 * @param parameters one for each declared parameter
 * @param joins whether the call waits for the runs its receiver stands for
 * @param joinsOwn the call returns only when what was handed to it has run: invokeAll
 * @param signals what was done before this call is seen by whoever is released by it: countDown
 * @param blocking whether it may block the thread
 * @param lock what it does to the thread-owned lock it is called on
 * @param selfCallsInPlace a call on {@code this} runs in place and hands nothing over: a proxy does
 *     that, and does not see such a call
 */
public record MethodModel(
    Position receiver,
    List<Position> parameters,
    Result result,
    Join joins,
    boolean joinsOwn,
    boolean signals,
    Blocking blocking,
    Lock lock,
    boolean selfCallsInPlace) {

  /** Stands for the receiver where arguments are named by index. */
  public static final int RECEIVER = -1;

  /** Nothing is known. */
  public static final MethodModel NONE =
      new MethodModel(
          Position.NONE,
          List.of(),
          Result.NONE,
          Join.NO,
          false,
          false,
          Blocking.UNKNOWN,
          Lock.NONE,
          false);

  /** Whether a call waits for another thread's work. */
  public enum Join {
    NO,
    /** It has ended when the call returns normally. */
    RETURNS,
    /** It has ended when the call returns true. */
    RETURNS_TRUE,
    /** It has ended when the call returns false. */
    RETURNS_FALSE,
    /** It may go on when the call returns. */
    TIMED
  }

  /** Whether a call may block its thread. */
  public enum Blocking {
    UNKNOWN,
    YES,
    NO
  }

  /** What a call does to a thread-owned lock. */
  public enum Lock {
    NONE,
    ACQUIRES,
    /** Acquires it where the call returns true. */
    ACQUIRES_IF_TRUE,
    RELEASES
  }

  /** What is known of an argument; the last parameter's for each argument of a varargs call. */
  public Position parameter(int argument) {
    if (parameters.isEmpty()) {
      return Position.NONE;
    }
    return parameters.get(Math.min(argument, parameters.size() - 1));
  }

  /** Whether an argument goes to another thread. */
  public boolean sends() {
    for (Position parameter : parameters) {
      if (parameter.sending()) {
        return true;
      }
    }
    return false;
  }

  /** Whether an argument goes there only when the result is started. */
  public boolean startsLater() {
    for (Position parameter : parameters) {
      if (parameter.when() == Position.When.START) {
        return true;
      }
    }
    return false;
  }

  /** What is known of what a call returns, or of the object that a constructor makes. */
  public record Result(
      /* Unshared: the caller may send it on. */
      boolean fresh,
      /* Indexes of the arguments whose objects it refers to; RECEIVER for the receiver. */
      List<Integer> viewOf,
      /* Nobody can write what it refers to by way of it: unmodifiableList. */
      boolean unmodifiable,
      /* Indexes of the arguments whose runs are over when this handle says so. */
      List<Integer> handleOf,
      /* What is handed to it runs one after the other. */
      boolean serial,
      /* … where these arguments, by index, are 1: newFixedThreadPool(1). */
      List<Integer> serialIfOne,
      /* What is handed to it runs in place: directExecutor(). */
      boolean inPlace,
      Execution execution,
      /* Whatever the static type: it is Send, Sync (null: nothing is said), or may be neither. */
      @org.jspecify.annotations.Nullable Promise send,
      @org.jspecify.annotations.Nullable Promise sync,
      boolean notSend,
      boolean notSync,
      boolean plainData) {

    /** Nothing is known. */
    public static final Result NONE =
        new Result(
            false,
            List.of(),
            false,
            List.of(),
            false,
            List.of(),
            false,
            Execution.INHERITED,
            null,
            null,
            false,
            false,
            false);

    /** What somebody gave away for good: unshared, and Send. */
    public static final Result GIVEN =
        new Result(
            true,
            List.of(),
            false,
            List.of(),
            false,
            List.of(),
            false,
            Execution.INHERITED,
            new Promise(List.of(), List.of(), null, Promise.Origin.DECLARED),
            null,
            false,
            false,
            false);

    /**
     * Whether nothing is known; without the generated equals, which is slow until it is compiled.
     */
    public boolean isNothing() {
      return !fresh
          && viewOf.isEmpty()
          && !unmodifiable
          && handleOf.isEmpty()
          && !serial
          && serialIfOne.isEmpty()
          && !inPlace
          && execution == Execution.INHERITED
          && send == null
          && sync == null
          && !(notSend || notSync || plainData);
    }

    /** How a stream that is returned runs. */
    public enum Execution {
      /** As the stream it was made from. */
      INHERITED,
      PARALLEL,
      SEQUENTIAL,
      /** On another thread than the one that subscribes, one after the other: publishOn. */
      ELSEWHERE
    }
  }
}
