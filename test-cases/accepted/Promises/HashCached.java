import dev.pinion.annotations.Sync;

/** A cache of one int, computed again at worst. */
@Sync
final class HashCached {
  private final String a;
  private int hash;

  HashCached(String a) {
    this.a = a;
  }

  @Override
  public int hashCode() {
    int h = hash;
    if (h == 0) {
      h = a.hashCode();
      hash = h;
    }
    return h;
  }
}
