import dev.pinion.annotations.Sync;

/** A factory registers the finished object. */
@Sync
final class ThisEscapes {
  interface Registry {
    void add(ThisEscapes listener);
  }

  private final String name;

  private ThisEscapes(String name) {
    this.name = name;
  }

  static ThisEscapes register(Registry registry, String name) {
    ThisEscapes listener = new ThisEscapes(name);
    registry.add(listener);
    return listener;
  }

  String name() {
    return name;
  }
}
