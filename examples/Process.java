import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Arc;
import dev.pinion.task.JoinHandle;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The program of the README: each task opens a connection and keeps it across an await, after which
 * it may find itself on another thread. With {@code Arc} that is fine; write {@code Rc} in its
 * place and the checker refuses the program.
 */
class Process {
  private static final int TASKS = 8;

  /** Something that is shared and has to be closed once, by whoever lets go of it last. */
  record Connection(int id) implements AutoCloseable {
    @Override
    public void close() {
      System.out.println("connection " + id + " closed");
    }
  }

  static Future<String> process(int id) {
    return async(
        () -> {
          String before = Thread.currentThread().getName();
          try (Arc<Connection> connection = Arc.of(new Connection(id))) {
            await(someIo());
            digest(connection.get());
            String after = Thread.currentThread().getName();
            System.out.println("task " + id + ": " + before + " -> " + after);
            return after;
          }
        });
  }

  static Future<Void> someIo() {
    return Time.sleep(Duration.ofMillis(20));
  }

  /** Keeps a worker busy, so that the others take over what is ready. */
  private static void digest(Connection connection) {
    long digest = connection.id();
    for (int i = 0; i < 5_000_000; i++) {
      digest = digest * 6364136223846793005L + 1442695040888963407L;
    }
    System.out.println("connection " + connection.id() + " read: " + Long.toHexString(digest));
  }

  public static void main(String[] args) throws Exception {
    Set<String> workers = new TreeSet<>();
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(4).build()) {
      List<JoinHandle<String>> tasks = new ArrayList<>();
      for (int id = 1; id <= TASKS; id++) {
        tasks.add(runtime.spawn(process(id)));
      }
      for (JoinHandle<String> task : tasks) {
        workers.add(runtime.blockOn(task));
      }
    }
    System.out.println(TASKS + " tasks resumed on " + workers.size() + " workers: " + workers);
  }
}
