import static dev.pinion.Async.async;

/** async(...) as a statement: the body never runs. */
class BodyDropped {
  static void log(String line) {
    async(() -> System.out.append(line)); // error: UnpolledFuture
  }
}
