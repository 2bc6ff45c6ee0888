import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;

/** Spawned, it runs; its handle may be dropped. */
class InOrdinaryCode {
  interface Mailer {
    Future<Void> send(String letter);
  }

  static void welcome(AsyncRuntime runtime, Mailer mailer) {
    runtime.spawn(mailer.send("welcome"));
  }
}
