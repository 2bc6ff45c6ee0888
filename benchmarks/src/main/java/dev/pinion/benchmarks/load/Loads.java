package dev.pinion.benchmarks.load;

import dev.pinion.AsyncRuntime;
import dev.pinion.task.JoinHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The command: a name and numbers. Each load ends the process, with 1 if anything was lost. */
public final class Loads {
  private static final int DESCRIPTORS = 20_000;

  /** What a process that is idle again may keep: caches, compiled code's data. */
  private static final long HEAP = 32 << 20;

  private Loads() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    String name = args.length == 0 ? "" : args[0];
    switch (name) {
      case "echo" -> echo(number(args, 1, 10_000), number(args, 2, 300));
      case "sleep" -> Sleepers.run(number(args, 1, 1_000_000));
      case "day" -> VirtualDay.run(number(args, 1, 24));
      case "killed" -> KilledPeers.run(number(args, 1, 200), number(args, 2, 5));
      case "slow" -> SlowReaders.run(number(args, 1, 100), number(args, 2, 4));
      case "descriptors" -> descriptors(number(args, 1, 400));
      case "memory" -> NoMemory.run(number(args, 1, 1_000));
      default -> {
        System.err.println(
            "usage: echo CONNECTIONS SECONDS | sleep TASKS | day HOURS | killed CONNECTIONS ROUNDS"
                + " | slow CONNECTIONS MEGABYTES | descriptors CONNECTIONS | memory TASKS");
        System.exit(2);
      }
    }
  }

  private static int number(String[] args, int at, int otherwise) {
    return args.length > at ? Integer.parseInt(args[at]) : otherwise;
  }

  /** Connections that talk for some minutes; then all is as it was. */
  private static void echo(int connections, int seconds) throws Exception {
    Report report =
        new Report("echo", connections + " connections echoing for " + seconds + " seconds");
    try (Program server = Program.server(DESCRIPTORS);
        AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      EchoClient client = new EchoClient(Integer.parseInt(server.line()));
      Counts before = server.counts();
      long own = Program.descriptors();
      long until = System.nanoTime() + seconds * 1_000_000_000L;
      List<JoinHandle<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        Duration start = Duration.ofNanos(i * 500_000L);
        tasks.add(runtime.spawn(client.talking(i, start, Duration.ofSeconds(1), until)));
      }
      long whole = 0;
      for (JoinHandle<Boolean> task : tasks) {
        whole += runtime.blockOn(task) ? 1 : 0;
      }
      tasks.clear();
      report.equal("connections that lost nothing", connections, whole);
      tell(report, client);
      idleAgain(report, before, server.until("tasks", before.get("tasks")));
      report.atMost("descriptors of the client", own + 4, Program.descriptors());
      report.atMost("heap of the client, bytes", HEAP, Program.heapAfterCollection());
    }
    report.end();
  }

  /** A server with few descriptors: who is not accepted waits, and is served when others leave. */
  private static void descriptors(int connections) throws Exception {
    Report report =
        new Report("descriptors", connections + " connections, a server that may open 256 files");
    try (Program server = Program.server(256);
        AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      EchoClient client = new EchoClient(Integer.parseInt(server.line()));
      Counts before = server.counts();
      long until = System.nanoTime() + 3_000_000_000L;
      List<JoinHandle<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        tasks.add(runtime.spawn(client.talking(i, Duration.ZERO, Duration.ofMillis(100), until)));
      }
      long whole = 0;
      for (JoinHandle<Boolean> task : tasks) {
        whole += runtime.blockOn(task) ? 1 : 0;
      }
      report.equal("connections that lost nothing", connections, whole);
      tell(report, client);
      Counts after = server.until("tasks", before.get("tasks"));
      report.atLeast("accepts that failed for want of a descriptor", 1, after.get("refused"));
      report.equal("connections accepted", connections, after.get("accepted"));
      idleAgain(report, before, after);
    }
    report.end();
  }

  static void tell(Report report, EchoClient client) {
    report.equal("messages echoed of those sent", client.sent.get(), client.echoed.get());
    report.equal("wrong answers", 0, client.wrong.get());
    report.equal("connections broken", 0, client.failed.get());
  }

  /** The server has nothing left of its connections. */
  static void idleAgain(Report report, Counts before, Counts after) {
    report.equal("connections still open in the server", 0, after.get("open"));
    report.atMost("tasks left in the server", before.get("tasks"), after.get("tasks"));
    report.atMost(
        "descriptors of the server", before.get("descriptors") + 2, after.get("descriptors"));
    report.atMost("heap of the server, bytes", HEAP, after.get("heap"));
  }
}
