import dev.pinion.future.Future;
import java.util.List;

/** As a Function it passes the futures on. */
class MethodReference {
  interface Mailer {
    Future<Void> send(String letter);
  }

  static List<Future<Void>> all(Mailer mailer, List<String> letters) {
    return letters.stream().map(mailer::send).toList();
  }
}
