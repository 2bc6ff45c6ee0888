import dev.pinion.annotations.Pinned;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** Used where it is. */
class PinnedClass {
  @Pinned
  static final class Connection implements Future<String> {
    @Override
    public Poll<String> poll(Context cx) {
      cx.waker().wake();
      return Poll.pending();
    }
  }

  void use(Connection connection, Context cx) {
    while (!connection.poll(cx).isReady()) {
      System.out.println("again");
    }
  }
}
