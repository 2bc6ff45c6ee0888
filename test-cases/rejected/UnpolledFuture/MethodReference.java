import dev.pinion.future.Future;
import java.util.List;

/** A method reference as a Consumer drops the result as well. */
class MethodReference {
  interface Mailer {
    Future<Void> send(String letter);
  }

  static void all(Mailer mailer, List<String> letters) {
    letters.forEach(mailer::send); // error: UnpolledFuture
  }
}
