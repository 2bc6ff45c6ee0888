import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/** blockOn waits on the calling thread. */
class InMain {
  static Future<String> fetch() {
    return Futures.ready("row");
  }

  public static void main(String[] args) throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      System.out.println(runtime.blockOn(fetch()));
    }
  }
}
