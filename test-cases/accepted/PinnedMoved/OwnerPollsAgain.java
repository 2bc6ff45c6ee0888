import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** A future that polls another owns it: the field is where it stays. */
class OwnerPollsAgain {
  static final class Logged implements Future<String> {
    private final Future<String> inner;

    Logged(Future<String> inner) {
      this.inner = inner;
    }

    @Override
    public Poll<String> poll(Context cx) {
      Poll<String> polled = inner.poll(cx);
      System.out.println(polled.isReady());
      return polled;
    }

    @Override
    public void cancel() {
      inner.cancel();
    }
  }
}
