package dev.pinion.checker.type;

/** How the uses of a field are ordered. */
enum Guarding {
  /** One lock is held at each use. */
  GUARDED,
  /** Some use holds no lock. */
  UNGUARDED,
  /** A cache in one slot that many may fill with the same value, as in String.hashCode. */
  CACHE,
  /** Not all uses can be seen. */
  UNKNOWN
}
