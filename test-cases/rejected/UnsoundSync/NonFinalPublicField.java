import dev.pinion.annotations.Sync;

/** Anybody may write the field, with whatever lock or none. */
@Sync
final class NonFinalPublicField { // error: UnsoundSync
  public String name = "";
}
