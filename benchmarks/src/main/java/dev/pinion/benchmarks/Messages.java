package dev.pinion.benchmarks;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.sync.Mpsc;
import dev.pinion.task.Task;

/** W6: 4 tasks send 1,000,000 messages through a channel with room for 100. */
final class Messages implements Workload {
  private static final int PRODUCERS = 4;
  private static final int EACH = 250_000;
  private static final int ROOM = 100;
  private static final Object MESSAGE = "message";

  @Override
  public int operations() {
    return PRODUCERS * EACH;
  }

  @Override
  public void iterate(AsyncRuntime runtime) throws Exception {
    int received = runtime.blockOn(runtime.spawn(root()));
    if (received != PRODUCERS * EACH) {
      throw new AssertionError(received + " messages came");
    }
  }

  private static Future<Integer> root() {
    return async(
        () -> {
          Mpsc<Object> channel = Mpsc.bounded(ROOM);
          for (int i = 0; i < PRODUCERS; i++) {
            Task.spawn(producing(channel.sender().share()));
          }
          channel.sender().close();
          Mpsc.Receiver<Object> receiver = channel.receiver();
          int received = 0;
          while (await(receiver.receive()) != null) {
            received++;
          }
          return received;
        });
  }

  private static Future<Integer> producing(Mpsc.Sender<Object> sender) {
    return async(
        () -> {
          try (sender) {
            for (int i = 0; i < EACH; i++) {
              await(sender.send(MESSAGE));
            }
          }
          return 0;
        });
  }
}
