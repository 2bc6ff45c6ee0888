import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.annotations.Strict;
import dev.pinion.sync.Watch;
import dev.pinion.task.JoinHandle;

/** Strict: the end that the task has been given is used here as well. */
@Strict
class StrictChannels {
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
    if (!stop.receiver().get()) { // error: SharedMutable
      stop.sender().send(true);
    }
    runtime.blockOn(task);
  }
}
