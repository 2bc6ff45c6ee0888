import dev.pinion.annotations.Sync;

/** A final field of an immutable type. */
@Sync
final class NonFinalPublicField {
  public final String name = "";
}
