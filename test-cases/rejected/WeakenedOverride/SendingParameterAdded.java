import dev.pinion.annotations.Sending;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Callers of the interface go on using what they passed. */
class SendingParameterAdded {
  interface Sink {
    void accept(List<String> rows);
  }

  static final class Queueing implements Sink {
    private final BlockingQueue<List<String>> queue = new LinkedBlockingQueue<>();

    @Override
    public void accept(@Sending List<String> rows) { // error: WeakenedOverride
      queue.add(rows);
    }
  }
}
