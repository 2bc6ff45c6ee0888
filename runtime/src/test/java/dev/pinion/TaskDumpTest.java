package dev.pinion;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.StateMachine;
import dev.pinion.sync.Oneshot;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.task.TaskSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a runtime says of its tasks. */
@Timeout(60)
final class TaskDumpTest {
  private final Oneshot<String> answer = Oneshot.create();

  @Test
  void aWaitingTaskIsShownWithTheLinesOfItsAwaits() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      Future<String> asking = new Body("ask", 7, answer.receiver());
      JoinHandle<String> task = runtime.spawn(new Body("serve", 20, asking));
      TaskSnapshot seen = waiting(runtime);
      assertThat(seen.body()).isEqualTo("acme.Server.serve");
      assertThat(seen.toString())
          .isEqualTo(
              """
              task acme.Server.serve, WAITING
              \tat dev.pinion.sync.OneshotCell.poll(Unknown Source)
              \tat acme.Server.ask(Server.java:7)
              \tat acme.Server.serve(Server.java:20)\
              """);
      answer.sender().send("yes");
      assertThat(runtime.blockOn(task)).isEqualTo("yes");
      assertThat(runtime.tasks()).isEmpty();
    }
  }

  @Test
  void aTaskIsShownWithItsNameAndTheLineThatSpawnedIt() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).spawnSites(true).build()) {
      Future<String> body = new Body("serve", 20, answer.receiver().named("the answer"));
      JoinHandle<String> task = runtime.spawn(body.named("10.0.0.7"));
      TaskSnapshot seen = waiting(runtime);
      assertThat(seen.name()).isEqualTo("10.0.0.7");
      assertThat(seen.toString())
          .startsWith(
              """
              task "10.0.0.7", acme.Server.serve, WAITING
              \tat dev.pinion.sync.OneshotCell.poll(Unknown Source)
              \tat acme.Server.serve(Server.java:20)
              \tspawned at dev.pinion.TaskDumpTest.\
              """);
      assertThat(seen.spawnedAt().getMethodName())
          .isEqualTo("aTaskIsShownWithItsNameAndTheLineThatSpawnedIt");
      answer.sender().send("yes");
      assertThat(runtime.blockOn(task)).isEqualTo("yes");
    }
  }

  @Test
  void aTaskThatATaskSpawnsHasALineToo() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().spawnSites(true).build()) {
      var child =
          runtime.blockOn(
              runtime.spawn(
                  Futures.fromPoll(
                      cx -> Poll.ready(Task.spawn(answer.receiver().named("child"))))));
      TaskSnapshot seen = waiting(runtime);
      assertThat(seen.name()).isEqualTo("child");
      assertThat(seen.spawnedAt().getClassName()).startsWith("dev.pinion.TaskDumpTest");
      child.abort();
    }
  }

  private static TaskSnapshot waiting(AsyncRuntime runtime) {
    for (; ; ) {
      List<TaskSnapshot> tasks = runtime.tasks();
      if (tasks.size() == 1 && tasks.get(0).state() == TaskSnapshot.State.WAITING) {
        return tasks.get(0);
      }
      Thread.onSpinWait(); // the worker has not polled it yet
    }
  }

  /** What {@code async(() -> await(inner))} is compiled to. */
  private static final class Body extends StateMachine<String> {
    private final String name;
    private final int line;
    private final Future<String> inner;

    Body(String name, int line, Future<String> inner) {
      this.name = name;
      this.line = line;
      this.inner = inner;
    }

    @Override
    protected @Nullable Object resume(Context cx, int state, @Nullable Object outcome) {
      if (state == 1) {
        return outcome(outcome);
      }
      Object value = DirectFuture.poll(inner, cx);
      return value == PENDING ? suspend(inner, 1) : value;
    }

    @Override
    public StateMachine<String> fresh() {
      return new Body(name, line, inner);
    }

    @Override
    protected StackTraceElement site(int state) {
      return new StackTraceElement("acme.Server", name, "Server.java", state == 0 ? 0 : line);
    }
  }
}
