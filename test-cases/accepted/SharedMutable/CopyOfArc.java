import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.rc.Arc;
import dev.pinion.sync.Broadcast;
import dev.pinion.sync.Watch;
import java.util.concurrent.ExecutorService;

/** Plain data that is only read once it is shared. */
class CopyOfArc {
  static final class Settings {
    private int level;

    void setLevel(int level) {
      this.level = level;
    }

    int level() {
      return level;
    }
  }

  static int one(ExecutorService pool) {
    Arc<Settings> mine = Arc.of(new Settings());
    mine.get().setLevel(3);
    Arc<Settings> yours = mine.copy();
    pool.execute(() -> System.out.println(yours.get().level()));
    return mine.get().level();
  }

  static void watched(AsyncRuntime runtime) {
    Watch<Settings> settings = Watch.of(new Settings());
    Watch.Receiver<Settings> mine = settings.receiver().share();
    runtime.spawn(
        async(
            () -> {
              while (await(mine.changed())) {
                System.out.println(mine.get().level());
              }
              return "done";
            }));
    settings.sender().send(new Settings());
  }

  static void broadcast(AsyncRuntime runtime) {
    Broadcast<Settings> settings = new Broadcast<>(16);
    Broadcast.Receiver<Settings> mine = settings.subscribe();
    runtime.spawn(
        async(
            () -> {
              Settings first = await(mine.receive());
              System.out.println(first == null ? "closed" : "level " + first.level());
              return "done";
            }));
    settings.send(new Settings());
  }
}
