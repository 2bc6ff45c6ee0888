import dev.pinion.annotations.Sync;

/** Another object's fields, used under that object's own monitor. */
@Sync
final class OtherObjectLocked {
  private long sum;
  private int n;

  synchronized void add(long v) {
    sum += v;
    n++;
  }

  synchronized double mean() {
    return n == 0 ? 0 : (double) sum / n;
  }

  synchronized OtherObjectLocked copy() {
    OtherObjectLocked s = new OtherObjectLocked();
    synchronized (s) {
      s.sum = sum;
      s.n = n;
    }
    return s;
  }

  @Override
  public synchronized String toString() {
    return sum + "/" + n;
  }
}
