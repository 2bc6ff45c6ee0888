import dev.pinion.annotations.Sync;

/** With volatile, double-checked locking is right. */
@Sync
final class DoubleCheckedLocking {
  private volatile String text;

  String text() {
    String seen = text;
    if (seen == null) {
      synchronized (this) {
        seen = text;
        if (seen == null) {
          seen = "computed";
          text = seen;
        }
      }
    }
    return seen;
  }
}
