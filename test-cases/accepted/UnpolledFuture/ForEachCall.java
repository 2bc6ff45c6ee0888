import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import java.util.List;

/** Collected, joined and driven. */
class ForEachCall {
  interface Mailer {
    Future<Void> send(String letter);
  }

  static void all(AsyncRuntime runtime, Mailer mailer, List<String> letters) throws Exception {
    runtime.blockOn(Futures.joinAll(letters.stream().map(mailer::send).toList()));
  }
}
