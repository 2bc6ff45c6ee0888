import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.Iterator;
import java.util.List;

/** Each future that is polled with this context keeps its waker. */
class ManyInTurn implements Future<Integer> {
  private final List<Future<Integer>> futures;
  private int sum;

  ManyInTurn(List<Future<Integer>> futures) {
    this.futures = futures;
  }

  @Override
  public Poll<Integer> poll(Context cx) {
    for (Iterator<Future<Integer>> rest = futures.iterator(); rest.hasNext(); ) {
      if (rest.next().poll(cx) instanceof Poll.Ready<Integer>(Integer value)) {
        sum += value;
        rest.remove();
      }
    }
    return futures.isEmpty() ? Poll.ready(sum) : Poll.pending();
  }
}
