import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.Iterator;
import java.util.List;

/** It looks at handles that have no waker of this task. */
class ManyInTurn implements Future<Integer> {
  interface Source {
    Integer now();
  }

  private final List<Source> sources;
  private int sum;

  ManyInTurn(List<Source> sources) {
    this.sources = sources;
  }

  @Override
  public Poll<Integer> poll(Context cx) {
    for (Iterator<Source> rest = sources.iterator(); rest.hasNext(); ) {
      Integer value = rest.next().now();
      if (value != null) {
        sum += value;
        rest.remove();
      }
    }
    if (sources.isEmpty()) {
      return Poll.ready(sum);
    }
    return Poll.pending(); // error: PendingWithoutWaker
  }
}
