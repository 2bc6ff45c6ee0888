import dev.pinion.annotations.Sync;

/** A single-check cache of an int, as in String.hashCode, is safe to share. */
@Sync
final class HashCache {
  private final String text;
  private int hash;

  HashCache(String text) {
    this.text = text;
  }

  @Override
  public int hashCode() {
    int h = hash;
    if (h == 0) {
      h = text.length() * 31;
      hash = h;
    }
    return h;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HashCache that && that.text.equals(text);
  }
}
