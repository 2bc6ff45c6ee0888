import dev.pinion.annotations.Sync;

/** The initialization-on-demand holder. */
@Sync
final class HolderIdiom {
  private static final class Lazy {
    static final HolderIdiom INSTANCE = new HolderIdiom();
  }

  static HolderIdiom get() {
    return Lazy.INSTANCE;
  }

  private HolderIdiom() {}
}
