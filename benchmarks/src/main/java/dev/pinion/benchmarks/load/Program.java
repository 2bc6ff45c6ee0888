package dev.pinion.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of this package, in a process of its own, which is asked by a line and answers one. */
final class Program implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final Process process;
  private final Writer to;
  private final BufferedReader from;

  private Program(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    to = process.outputWriter(StandardCharsets.UTF_8);
    from = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts the program with this limit of descriptors. */
  static Program start(int descriptors, List<String> javaOptions, Class<?> program, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("bash", "-c", "ulimit -n " + descriptors + "; exec \"$@\"", "load"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(args));
    return new Program(command);
  }

  static Program server(int descriptors) throws IOException {
    return start(descriptors, List.of("-Xmx1g"), EchoServer.class);
  }

  /** The next line it says. */
  String line() throws IOException {
    String line = from.readLine();
    if (line == null) {
      throw new IOException("the process ended: " + process);
    }
    return line;
  }

  /** What it counts at the moment, by name. */
  Counts counts() throws IOException {
    to.write("?\n");
    to.flush();
    return Counts.of(line());
  }

  /** Asks until a count is what it should be, or patience ends; the latest counts. */
  Counts until(String name, long wanted) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    Counts counts = counts();
    while (counts.get(name) != wanted && System.nanoTime() < end) {
      Thread.sleep(100);
      counts = counts();
    }
    return counts;
  }

  /** Ends it as the kernel does, with no time for last words. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    to.close();
    process.destroy();
  }

  /** How many descriptors this process has open. */
  static long descriptors() {
    String[] open = Path.of("/proc/self/fd").toFile().list();
    return open == null ? -1 : open.length;
  }

  /** Bytes of live objects, about. */
  static long heapAfterCollection() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(30);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
