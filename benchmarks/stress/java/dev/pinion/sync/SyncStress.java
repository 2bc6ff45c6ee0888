package dev.pinion.sync;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Who waits is served or woken, and what a cancelled waiter was given goes to the next. */
final class SyncStress {
  private SyncStress() {}

  private static final class Polling {
    final AtomicInteger woken = new AtomicInteger();
    final Context cx = Context.of(Waker.of(woken::incrementAndGet));

    int poll(Future<?> future) {
      return future.poll(cx) instanceof Poll.Ready<?> ? 1 : 0;
    }
  }

  @JCStressTest
  @Outcome(
      id = {"1, 0", "1, 1", "0, 1"},
      expect = ACCEPTABLE,
      desc = "the value, or a wake")
  @Outcome(expect = FORBIDDEN, desc = "pending, and nobody wakes")
  @State
  public static class OneshotSend {
    private final Oneshot<Integer> channel = Oneshot.create();
    private final Polling polling = new Polling();

    @Actor
    public void sender() {
      channel.sender().send(1);
    }

    @Actor
    public void receiver(II_Result r) {
      r.r1 = polling.poll(channel.receiver());
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = polling.woken.get();
    }
  }

  /** The sender begins to wait for the end of the receiver while that goes. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "0, 1"},
      expect = ACCEPTABLE,
      desc = "seen, or woken")
  @Outcome(expect = FORBIDDEN, desc = "pending, and nobody wakes")
  @State
  public static class OneshotWatchAndCancel {
    private final Oneshot<Integer> channel = Oneshot.create();
    private final Polling polling = new Polling();

    @Actor
    public void sender(II_Result r) {
      r.r1 = polling.poll(channel.sender().closed());
    }

    @Actor
    public void receiver() {
      channel.receiver().cancel();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = polling.woken.get();
    }
  }

  /** Two threads of the sender's side: one sends while the other begins to wait for the end. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the value came, and who waits was woken")
  @Outcome(expect = FORBIDDEN, desc = "one change of the slot undid the other")
  @State
  public static class OneshotWatchAndSend {
    private final Oneshot<Integer> channel = Oneshot.create();
    private final Polling polling = new Polling();

    @Actor
    public void watcher() {
      polling.poll(channel.sender().closed());
    }

    @Actor
    public void sender() {
      channel.sender().send(1);
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = new Polling().poll(channel.receiver());
      r.r2 = polling.woken.get();
    }
  }

  @JCStressTest
  @Outcome(
      id = {"1, 0", "1, 1", "0, 1"},
      expect = ACCEPTABLE,
      desc = "notified, or woken")
  @Outcome(expect = FORBIDDEN, desc = "pending, and nobody wakes")
  @State
  public static class NotifyOne {
    private final Notify notify = new Notify();
    private final Polling polling = new Polling();

    @Actor
    public void notifier() {
      notify.notifyOne();
    }

    @Actor
    public void waiter(II_Result r) {
      r.r1 = polling.poll(notify.notified());
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = polling.woken.get();
    }
  }

  /** The first of two waiters is cancelled while somebody is notified: the other one has it. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "the second is woken, and ready")
  @Outcome(expect = FORBIDDEN, desc = "the notification is lost")
  @State
  public static class NotifyAndCancel {
    private final Notify notify = new Notify();
    private final Polling first = new Polling();
    private final Polling second = new Polling();
    private final Future<?> cancelled = notify.notified();
    private final Future<?> waiting = notify.notified();

    public NotifyAndCancel() {
      first.poll(cancelled);
      second.poll(waiting);
    }

    @Actor
    public void notifier() {
      notify.notifyOne();
    }

    @Actor
    public void canceller() {
      cancelled.cancel();
    }

    @Arbiter
    public void after(II_Result r) {
      r.r1 = second.woken.get();
      r.r2 = second.poll(waiting);
    }
  }

  /** A message is sent while the receiver looks. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "1, 1", "0, 1"},
      expect = ACCEPTABLE,
      desc = "the message, or a wake")
  @Outcome(expect = FORBIDDEN, desc = "pending, and nobody wakes")
  @State
  public static class MpscSend {
    private final Mpsc<Integer> channel = Mpsc.bounded(1);
    private final Polling polling = new Polling();

    @Actor
    public void sender() {
      channel.sender().trySend(1);
    }

    @Actor
    public void receiver(II_Result r) {
      r.r1 = polling.poll(channel.receiver().receive());
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = polling.woken.get();
    }
  }

  /** The last sender leaves while the receiver looks: it sees the end, or is woken to see it. */
  @JCStressTest
  @Outcome(
      id = {"1, 0", "1, 1", "0, 1"},
      expect = ACCEPTABLE,
      desc = "the end, or a wake")
  @Outcome(expect = FORBIDDEN, desc = "pending, and nobody wakes")
  @State
  public static class MpscEnd {
    private final Mpsc<Integer> channel = Mpsc.bounded(1);
    private final Polling polling = new Polling();

    @Actor
    public void sender() {
      channel.sender().close();
    }

    @Actor
    public void receiver(II_Result r) {
      r.r1 = polling.poll(channel.receiver().receive());
    }

    @Arbiter
    public void after(II_Result r) {
      r.r2 = polling.woken.get();
    }
  }
}
