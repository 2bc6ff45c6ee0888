import java.util.List;

/** Class initialization is the lock of the holder idiom. */
class HolderIdiom {
  private static final class Holder {
    static final HolderIdiom INSTANCE = new HolderIdiom();
  }

  private final List<String> hosts = List.of("db-1");

  static HolderIdiom instance() {
    return Holder.INSTANCE;
  }

  String first() {
    return hosts.get(0);
  }
}
