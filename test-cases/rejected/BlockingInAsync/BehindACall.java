import static dev.pinion.Async.async;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Whatever runs on the worker must not block it: a method that is called, a function, a poll. */
class BehindACall {
  private static String load(Path file) throws IOException {
    return Files.readString(file);
  }

  static Future<String> inAMethod(Path file) {
    return async(() -> load(file)); // warning: BlockingInAsync
  }

  static Future<Void> inPlace(List<Path> files) {
    return async(
        () -> {
          files.forEach(
              file -> {
                try {
                  Files.delete(file); // warning: BlockingInAsync
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
          return null;
        });
  }

  static Future<String> inAStep(Future<Path> file) {
    return file.map(
        found -> {
          try {
            return Files.readString(found); // warning: BlockingInAsync
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static Future<Socket> connects(String host) {
    return async(
        () ->
            new Socket( // warning: BlockingInAsync
                InetAddress.getByName(host), 80)); // warning: BlockingInAsync
  }

  static class Taken implements Future<String> {
    private final BlockingQueue<String> names;

    Taken(BlockingQueue<String> names) {
      this.names = names;
    }

    @Override
    public Poll<String> poll(Context cx) {
      try {
        return Poll.ready(names.take()); // warning: BlockingInAsync
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
