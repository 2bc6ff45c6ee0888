import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.annotations.Strict;
import dev.pinion.sync.Broadcast;
import dev.pinion.sync.Mpsc;
import dev.pinion.sync.Oneshot;
import dev.pinion.sync.Watch;
import dev.pinion.task.JoinHandle;

/** Strict: the two ends of a channel are two objects, and nobody else has those made here. */
@Strict
class StrictChannels {
  static int count(AsyncRuntime runtime) throws Exception {
    Mpsc<String> words = Mpsc.bounded(8);
    Mpsc.Receiver<String> in = words.receiver();
    JoinHandle<Integer> counted =
        runtime.spawn(
            async(
                () -> {
                  int count = 0;
                  while (await(in.receive()) != null) {
                    count++;
                  }
                  return count;
                }));
    JoinHandle<Void> sent =
        runtime.spawn(
            async(
                () -> {
                  try (Mpsc.Sender<String> out = words.sender()) {
                    await(out.send("word"));
                  }
                  return null;
                }));
    runtime.blockOn(sent);
    return runtime.blockOn(counted);
  }

  static void stop(AsyncRuntime runtime) throws Exception {
    Watch<Boolean> stop = Watch.of(false);
    Watch.Receiver<Boolean> in = stop.receiver();
    JoinHandle<Void> task =
        runtime.spawn(
            async(
                () -> {
                  while (!in.get()) {
                    await(in.changed());
                  }
                  return null;
                }));
    stop.sender().send(true);
    runtime.blockOn(task);
  }

  static String answer(AsyncRuntime runtime) throws Exception {
    Oneshot<String> reply = Oneshot.create();
    Oneshot.Receiver<String> in = reply.receiver();
    JoinHandle<String> answered = runtime.spawn(async(() -> await(in)));
    reply.sender().send("answer");
    return runtime.blockOn(answered);
  }

  static void listen(AsyncRuntime runtime) throws Exception {
    Broadcast<String> news = new Broadcast<>(4);
    Broadcast.Receiver<String> in = news.subscribe();
    JoinHandle<String> heard = runtime.spawn(async(() -> await(in.receive())));
    news.send("news");
    runtime.blockOn(heard);
  }
}
