import dev.pinion.annotations.Sync;

/** A record is safe to share if its components are. */
@Sync(ifSync = {"A", "B"})
record GenericRecord<A, B>(A a, B b) {}
