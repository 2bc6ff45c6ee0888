import dev.pinion.annotations.Sync;

/** A task with final fields. */
@Sync
final class FinalTask implements Runnable, Comparable<FinalTask> {
  private final int p;
  private final String n;

  FinalTask(int p, String n) {
    this.p = p;
    this.n = n;
  }

  @Override
  public void run() {}

  @Override
  public int compareTo(FinalTask o) {
    return Integer.compare(p, o.p);
  }
}
