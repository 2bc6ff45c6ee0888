import dev.pinion.annotations.Sync;

/** The constructor hands out this before it is done: others may see the fields unset. */
@Sync
final class ThisEscapes {
  interface Registry {
    void add(ThisEscapes listener);
  }

  private final String name;

  ThisEscapes(Registry registry, String name) {
    registry.add(this); // error: UnsoundSync
    this.name = name;
  }

  String name() {
    return name;
  }
}
