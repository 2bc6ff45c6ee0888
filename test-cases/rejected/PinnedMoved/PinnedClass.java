import dev.pinion.annotations.Pinned;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.HashSet;
import java.util.Set;

/** A class of one's own that others point into once it is in use. */
class PinnedClass {
  @Pinned
  static final class Connection implements Future<String> {
    @Override
    public Poll<String> poll(Context cx) {
      cx.waker().wake();
      return Poll.pending();
    }
  }

  private final Set<Connection> idle = new HashSet<>();

  void use(Connection connection, Context cx) {
    System.out.println(connection.poll(cx).isReady());
    idle.add(connection); // error: PinnedMoved
  }
}
