import dev.pinion.future.Future;
import java.util.List;

/** A lambda without a value drops what its expression makes. */
class ForEachCall {
  interface Mailer {
    Future<Void> send(String letter);
  }

  static void all(Mailer mailer, List<String> letters) {
    letters.forEach(letter -> mailer.send(letter)); // error: UnpolledFuture
  }
}
