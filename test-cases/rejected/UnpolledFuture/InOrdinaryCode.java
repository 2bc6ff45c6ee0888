import dev.pinion.future.Future;

/** In ordinary code too: a Java reader expects the call to have started something. */
class InOrdinaryCode {
  interface Mailer {
    Future<Void> send(String letter);
  }

  static void welcome(Mailer mailer) {
    mailer.send("welcome"); // error: UnpolledFuture
  }
}
