package lombok_sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import lombok.Cleanup;
import lombok.Getter;
import lombok.Locked;
import lombok.SneakyThrows;
import lombok.Synchronized;
import lombok.experimental.FieldDefaults;
import lombok.experimental.FieldNameConstants;
import lombok.experimental.Helper;
import lombok.experimental.StandardException;
import lombok.experimental.UtilityClass;
import lombok.val;

/** Bodies that are not what was written. */
@FieldDefaults(makeFinal = true, level = lombok.AccessLevel.PRIVATE)
@FieldNameConstants
class Resources {
  List<String> lines = new ArrayList<>();
  @Getter ExecutorService pool;
  ReadWriteLock rw = new ReentrantReadWriteLock();

  Resources(ExecutorService pool) {
    this.pool = pool;
  }

  @UtilityClass
  static class Texts {
    int calls;

    String shout(String text) {
      calls++;
      return text.toUpperCase();
    }
  }

  @StandardException
  static class Failed extends Exception {}

  @Synchronized
  void add(String line) {
    lines.add(Texts.shout(line));
  }

  @Locked.Write("rw")
  void write(String line) {
    lines.add(line);
  }

  @Locked.Read("rw")
  String read() {
    return lines.get(0);
  }

  @SneakyThrows
  void copy(byte[] bytes) {
    @Cleanup InputStream in = new ByteArrayInputStream(bytes);
    val all = new ArrayList<Integer>();
    int next = in.read();
    while (next >= 0) {
      all.add(next);
      next = in.read();
    }
    pool.submit(() -> all.add(1));
    all.clear();
    Callable<String> task = () -> read();
    pool.submit(task);
  }

  int nested() {
    @Helper
    class Counter {
      int next(int n) {
        return n + 1;
      }
    }
    int[] seen = {next(1)};
    pool.execute(() -> seen[0]++);
    seen[0]++;
    return seen[0];
  }

  static void fail() throws IOException, Failed {
    throw new Failed("no");
  }
}
