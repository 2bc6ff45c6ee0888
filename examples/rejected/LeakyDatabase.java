import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.time.Time;
import java.time.Duration;

/**
 * An implementation whose futures may not change threads, since they keep an {@code Rc} across an
 * await. Its callers, who see the interface alone, spawn them: so the implementation is rejected.
 */
class LeakyDatabase {
  interface Database {
    Future<String> fetch(int id);
  }

  record Session(String user) implements AutoCloseable {
    @Override
    public void close() {}
  }

  static final class PerThread implements Database {
    @Override
    public Future<String> fetch(int id) {
      return async(
          () -> {
            Rc<Session> session = Rc.of(new Session("reader"));
            await(Time.sleep(Duration.ofMillis(5))); // error: NotSendAcrossAwait
            return session.get().user() + " reads " + id;
          });
    }
  }

  public static void main(String[] args) throws Exception {
    Database database = new PerThread();
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      System.out.println(runtime.blockOn(runtime.spawn(database.fetch(1))));
    }
  }
}
