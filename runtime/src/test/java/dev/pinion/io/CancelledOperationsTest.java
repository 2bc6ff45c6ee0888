package dev.pinion.io;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Reads and writes that are given up again and again, whenever they wait: what was promised to lose
 * nothing delivers every byte once, in any order in which both sides take their turns.
 */
public final class CancelledOperationsTest {
  private static final int BYTES = 3_000;

  @Test
  void aPipeLosesNothing() {
    for (int seed = 1; seed <= 50; seed++) {
      Duplex duplex = Duplex.create(1 + seed % 7);
      passes(seed, duplex.first(), duplex.second());
    }
  }

  @Test
  void buffersLoseNothing() {
    for (int seed = 1; seed <= 50; seed++) {
      Duplex duplex = Duplex.create(1 + seed % 5);
      passes(
          seed,
          new BufferedWrite(duplex.first(), 1 + seed % 11),
          new BufferedRead(duplex.second(), 1 + seed % 13));
    }
  }

  /** Both sides in turn, as the seed says; each operation that waits is cancelled half the time. */
  public static void passes(int seed, AsyncWrite sink, AsyncRead source) {
    SplittableRandom random = new SplittableRandom(seed);
    ByteBuffer sent = ByteBuffer.allocate(BYTES);
    random.split().nextBytes(sent.array());
    ByteBuffer received = ByteBuffer.allocate(BYTES);
    Side writer = new Side(sent, true, sink, source);
    Side reader = new Side(received, false, sink, source);
    for (int turns = 0; received.hasRemaining(); turns++) {
      assertWithMessage("seed %s ends", seed).that(turns).isLessThan(1_000_000);
      (random.nextBoolean() ? writer : reader).turn(random);
    }
    assertThat(received.flip()).isEqualTo(sent.flip());
  }

  private static final class Side {
    private static final Context CX = Context.of(Waker.of(() -> {}));
    private final ByteBuffer bytes;
    private final boolean writes;
    private final AsyncWrite sink;
    private final AsyncRead source;
    private Future<?> current;

    /** The piece of the bytes that the operation may move. */
    private ByteBuffer piece = ByteBuffer.allocate(0);

    Side(ByteBuffer bytes, boolean writes, AsyncWrite sink, AsyncRead source) {
      this.bytes = bytes;
      this.writes = writes;
      this.sink = sink;
      this.source = source;
    }

    void turn(SplittableRandom random) {
      if (current == null) {
        int length = Math.min(bytes.remaining(), 1 + random.nextInt(40));
        piece = bytes.slice(bytes.position(), length);
        current = length == 0 ? sink.flush() : writes ? sink.write(piece) : source.read(piece);
      }
      if (current.poll(CX) instanceof Poll.Pending) {
        if (random.nextBoolean()) {
          current.cancel();
          assertThat(piece.position()).isEqualTo(0);
          current = null;
        }
      } else {
        current = null;
        bytes.position(bytes.position() + piece.position());
        piece = ByteBuffer.allocate(0);
      }
    }
  }
}
