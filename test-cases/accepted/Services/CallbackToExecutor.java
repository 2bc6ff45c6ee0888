import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** A callback that hops back to the caller's executor. */
class CallbackToExecutor {
  interface Callback<T> {
    void done(T value);
  }

  static void load(ExecutorService io, Executor caller, String key, Callback<String> callback) {
    io.execute(
        () -> {
          String row = "row of " + key;
          caller.execute(() -> callback.done(row));
        });
  }
}
