import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.task.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;

/** What blocks runs on threads that may; what is in memory or done already does not block. */
class BehindACall {
  private static String load(Path file) throws IOException {
    return Files.readString(file);
  }

  static Future<String> onThreadsThatMay(Path file) {
    return async(() -> await(Task.spawnBlocking(() -> load(file))));
  }

  static Future<Void> started(List<Path> files) {
    return async(
        () -> {
          files.forEach(file -> Task.spawnBlocking(() -> load(file)));
          return null;
        });
  }

  static String inOrdinaryCode(Path file) throws IOException {
    return load(file);
  }

  static Future<String> inMemory(String text) {
    return async(
        () -> {
          BufferedReader lines = new BufferedReader(new StringReader(text));
          return lines.readLine();
        });
  }

  static Future<String> doneAlready(java.util.concurrent.Future<String> answer) {
    return async(() -> answer.isDone() ? answer.get() : "");
  }

  static class Taken implements Future<String> {
    private final Queue<String> names;

    Taken(Queue<String> names) {
      this.names = names;
    }

    @Override
    public Poll<String> poll(Context cx) {
      String name = names.poll();
      if (name != null) {
        return Poll.ready(name);
      }
      cx.waker().wake();
      return Poll.pending();
    }
  }
}
