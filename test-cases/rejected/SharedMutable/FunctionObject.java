import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What runs on the other side is a method of a class with a name, not a lambda. */
final class FunctionObject {
  private static final int BLOCK = 4096;

  private final BitSet arrived = new BitSet();

  static int count(List<String> names) {
    Counter counter = new Counter();
    names.parallelStream().forEach(counter); // error: SharedMutable
    return counter.count;
  }

  void read(AsynchronousFileChannel file, ByteBuffer[] blocks) {
    for (int i = 0; i < blocks.length; i++) {
      file.read(blocks[i], (long) i * BLOCK, i, new Arrival()); // error: SharedMutable
    }
  }

  static List<String> collect(CompletableFuture<String> name, Executor pool) {
    List<String> names = new ArrayList<>();
    name.thenAcceptAsync(new Adder(names), pool);
    names.add("root"); // error: SharedMutable
    return names;
  }

  private static final class Counter implements Consumer<String> {
    private int count;

    @Override
    public void accept(String name) {
      count++;
    }
  }

  private final class Arrival implements CompletionHandler<Integer, Integer> {
    @Override
    public void completed(Integer length, Integer block) {
      arrived.set(block);
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
