package dev.pinion.io;

import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Sync;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One end of a {@link Duplex}. */
@Sync
final class DuplexEnd implements ByteStream {
  private final BytePipe input;
  private final BytePipe output;

  DuplexEnd(BytePipe input, BytePipe output) {
    this.input = input;
    this.output = output;
  }

  @Override
  public Future<Integer> read(@Pinned ByteBuffer into) {
    return (DirectFuture<Integer>) cx -> input.read(into, cx);
  }

  @Override
  public Future<Integer> write(@Pinned ByteBuffer from) {
    return (DirectFuture<Integer>) cx -> output.write(from, cx);
  }

  @Override
  public Future<@Nullable Void> flush() {
    return (DirectFuture<@Nullable Void>) cx -> null;
  }

  @Override
  public Future<@Nullable Void> shutdownOutput() {
    return (DirectFuture<@Nullable Void>)
        cx -> {
          output.end();
          return null;
        };
  }

  @Override
  public void close() {
    output.end();
    input.abandon();
  }
}
