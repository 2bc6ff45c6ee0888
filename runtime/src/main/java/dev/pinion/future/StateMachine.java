package dev.pinion.future;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What an async body is compiled to: an object whose fields are the captures and the locals that
 * are live across an await, resumed by a jump. Generated code extends it; nobody else should.
 *
 * <p>The contract between generated code and this class:
 *
 * <ul>
 *   <li>{@link #resume} runs the body from the given state until it ends or suspends. State 0 is
 *       the beginning.
 *   <li>An await first polls its future with {@link DirectFuture#poll(Future, Context)}. If that is
 *       pending the body spills its live locals and returns {@link #suspend}.
 *   <li>From then on this class polls the awaited future, and enters the body again only with its
 *       outcome, which the body opens with {@link #outcome} inside the try ranges that surround the
 *       await.
 *   <li>A machine made from a body that may run more than once is a template: {@link #fresh} copies
 *       its captures.
 * </ul>
 *
 * @param <T> the type of the result
 */
public abstract class StateMachine<T extends @Nullable Object>
    implements DirectFuture<T>, AsyncBody<T> {

  /** What is kept while the machine is suspended, at each await. On generated classes. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  public @interface Awaits {
    /** In the order of their states, from 1. */
    Await[] value();
  }

  /** One await of a body. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  public @interface Await {
    /** Its line in the source. */
    int line();

    /** The names of the locals and captures that are live across it. */
    String[] kept();
  }

  private static final int RUNNING = -1;
  private static final int ENDED = -2;

  /** How often a cancelled body may swallow its cancellation and await again. */
  private static final int SWALLOWED = 16;

  /** 0 before the first poll, k while suspended at await k, or one of the constants above. */
  private int state;

  /** What the suspended body waits for; null unless suspended. */
  private @Nullable Future<?> awaited;

  /** A failed outcome on its way into the body. */
  private record Failure(Throwable cause) {}

  /**
   * Runs the body.
   *
   * @param state where to begin: 0, or the number of the await it is suspended at
   * @param outcome what that await gives, to be opened with {@link #outcome}
   * @return the result, or what {@link #suspend} returned
   */
  protected abstract @Nullable Object resume(Context cx, int state, @Nullable Object outcome)
      throws Throwable;

  /** A machine at its beginning with the same captures. */
  public abstract StateMachine<T> fresh();

  /** Where this await stands in the source, for stack traces and task dumps; of 0 the body. */
  protected abstract StackTraceElement site(int state);

  /** Called by the body at await {@code state} after {@code future} was pending. */
  public final Object suspend(Future<?> future, int state) {
    this.awaited = future;
    this.state = state;
    return PENDING;
  }

  /** Opens what the await gave: returns the value or throws the failure. */
  public static @Nullable Object outcome(@Nullable Object outcome) {
    if (outcome instanceof Failure failure) {
      throw Failures.rethrow(failure.cause);
    }
    return outcome;
  }

  @Override
  public final @Nullable Object pollDirect(Context cx) {
    int at = state;
    if (at < 0) {
      throw new IllegalStateException(
          at == RUNNING
              ? "polled while it runs: two tasks poll one future, or it polls itself"
              : "polled after it ended");
    }
    Object outcome = null;
    Future<?> future = awaited;
    if (future != null) {
      state = RUNNING;
      try {
        outcome = DirectFuture.poll(future, cx);
      } catch (Throwable failure) {
        outcome = new Failure(AsyncTrace.awaitedAt(site(at), failure));
      }
      if (outcome == PENDING) {
        state = at;
        return PENDING;
      }
      awaited = null;
    }
    return run(cx, at, outcome);
  }

  private @Nullable Object run(Context cx, int at, @Nullable Object outcome) {
    state = RUNNING;
    boolean suspended = false;
    try {
      Object result = resume(cx, at, outcome);
      suspended = result == PENDING;
      return result;
    } catch (Throwable failure) {
      throw Failures.rethrow(AsyncTrace.trim(failure));
    } finally {
      if (!suspended) {
        state = ENDED;
        awaited = null;
      }
    }
  }

  @Override
  public final void cancel() {
    if (state == RUNNING) {
      throw new IllegalStateException("cancelled while it runs");
    }
    if (state <= 0) {
      state = ENDED;
      return;
    }
    List<CancellationException> thrown = new ArrayList<>(1);
    for (int swallowed = 0; awaited != null; swallowed++) {
      CancellationException cancelled = new CancellationException("cancelled");
      thrown.add(cancelled);
      if (swallowed == SWALLOWED) {
        throw swallowing(cancelled);
      }
      int at = state;
      dropAwaited(cancelled);
      try {
        run(CANCELLED, at, new Failure(AsyncTrace.awaitedAt(site(at), cancelled)));
      } catch (CancellationException expected) {
        // A finally that awaits keeps an earlier one and throws it at its end.
        if (thrown.stream().noneMatch(each -> each == expected)) {
          throw expected;
        }
      }
    }
  }

  private void dropAwaited(CancellationException cancelled) {
    Future<?> future = Objects.requireNonNull(awaited);
    awaited = null;
    try {
      future.cancel();
    } catch (Throwable cleanup) {
      cancelled.addSuppressed(cleanup);
    }
  }

  private IllegalStateException swallowing(CancellationException cancelled) {
    StackTraceElement site = site(state);
    dropAwaited(cancelled);
    state = ENDED;
    return new IllegalStateException(
        "the async body swallows its cancellation at " + site + " and awaits again", cancelled);
  }

  /** During clean-up nobody is going to poll again. */
  private static final Context CANCELLED = Context.of(Waker.of(() -> {}));

  /** The class and method of the body, where the future is one; else the future's class. */
  public static String bodyOf(Future<?> labelled) {
    Future<?> future = Labelled.unlabelled(labelled);
    if (future instanceof StateMachine<?> machine) {
      StackTraceElement body = machine.site(0);
      return body.getClassName() + "." + body.getMethodName();
    }
    return future.getClass().getName();
  }

  /**
   * The awaits at which a suspended future stands, the innermost first; then, if the last of them
   * waits for a future that is no body, the class of that. For dumps: any thread may ask, and while
   * another one polls, the answer is a guess.
   */
  public static List<StackTraceElement> awaits(Future<?> outermost) {
    List<StackTraceElement> sites = new ArrayList<>();
    Future<?> future = Labelled.unlabelled(outermost);
    while (future instanceof StateMachine<?> machine && sites.size() < AsyncTrace.LONGEST) {
      int at = machine.state;
      future = machine.awaited == null ? null : Labelled.unlabelled(machine.awaited);
      if (at > 0) {
        sites.add(0, machine.site(at));
      }
    }
    if (future != null && !(future instanceof StateMachine)) {
      sites.add(0, new StackTraceElement(future.getClass().getName(), "poll", null, -1));
    }
    return sites;
  }

  @Override
  public final T call() {
    throw new IllegalStateException("a compiled async body is polled, not called");
  }
}
