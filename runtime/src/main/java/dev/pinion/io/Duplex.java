package dev.pinion.io;

/**
 * A connection in memory: what is written at one end is read at the other. For tests, and between
 * tasks of one process. Its ends behave as sockets do, half close and a peer that leaves included.
 *
 * @param first one end
 * @param second the other end
 */
public record Duplex(ByteStream first, ByteStream second) {

  /**
   * A connection that holds so many bytes in each direction; a writer waits while it is full.
   *
   * @throws IllegalArgumentException if it holds less than one
   */
  public static Duplex create(int capacityBytes) {
    BytePipe there = new BytePipe(capacityBytes);
    BytePipe back = new BytePipe(capacityBytes);
    return new Duplex(new DuplexEnd(back, there), new DuplexEnd(there, back));
  }
}
