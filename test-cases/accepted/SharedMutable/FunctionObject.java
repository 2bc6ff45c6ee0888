import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Objects with a lock or an atomic of their own, and methods that the other side does not call. */
final class FunctionObject {
  private static final int BLOCK = 4096;

  private final BitSet arrived = new BitSet();

  static int count(List<String> names) {
    Counter counter = new Counter();
    names.parallelStream().forEach(counter);
    return counter.count.get();
  }

  static int countInPlace(List<String> names) {
    Tally tally = new Tally();
    names.stream().forEach(tally);
    return tally.count;
  }

  /** Only {@code accept} runs elsewhere; it is this thread that closes the sink. */
  static void drain(List<String> names) {
    try (Sink sink = new Sink()) {
      names.parallelStream().forEach(sink);
    }
  }

  void read(AsynchronousFileChannel file, ByteBuffer[] blocks) {
    for (int i = 0; i < blocks.length; i++) {
      file.read(blocks[i], (long) i * BLOCK, i, new Arrival());
    }
  }

  static List<String> collect(CompletableFuture<String> name, Executor pool) {
    List<String> names = new ArrayList<>();
    names.add("root");
    name.thenAcceptAsync(new Adder(names), pool).join();
    return names;
  }

  private static final class Counter implements Consumer<String> {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void accept(String name) {
      count.incrementAndGet();
    }
  }

  private static final class Tally implements Consumer<String> {
    private int count;

    @Override
    public void accept(String name) {
      count++;
    }
  }

  private static final class Sink implements Consumer<String>, AutoCloseable {
    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private int closed;

    @Override
    public void accept(String name) {
      names.add(name);
    }

    @Override
    public void close() {
      closed++;
    }
  }

  private final class Arrival implements CompletionHandler<Integer, Integer> {
    @Override
    public void completed(Integer length, Integer block) {
      synchronized (arrived) {
        arrived.set(block);
      }
    }

    @Override
    public void failed(Throwable failure, Integer block) {}
  }

  private static final class Adder implements Consumer<String> {
    private final List<String> names;

    Adder(List<String> names) {
      this.names = names;
    }

    @Override
    public void accept(String name) {
      names.add(name);
    }
  }
}
