import java.util.ArrayList;
import java.util.concurrent.RecursiveAction;

/** Both halves add to one list. */
class ForkedHalves extends RecursiveAction {
  private final int from;
  private final int to;
  private final ArrayList<Integer> found;

  ForkedHalves(int from, int to, ArrayList<Integer> found) {
    this.from = from;
    this.to = to;
    this.found = found;
  }

  @Override
  protected void compute() {
    if (to - from == 1) {
      found.add(from);
      return;
    }
    int mid = (from + to) / 2;
    ForkedHalves left = new ForkedHalves(from, mid, found);
    left.fork();
    new ForkedHalves(mid, to, found).compute(); // error: SharedMutable
    left.join();
  }
}
