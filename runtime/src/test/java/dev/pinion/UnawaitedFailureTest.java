package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Futures;
import dev.pinion.task.JoinHandle;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A failure that nobody asks for. */
@Timeout(60)
final class UnawaitedFailureTest {
  @Test
  void itIsLoggedAndOneThatIsAwaitedIsNot() throws Exception {
    RuntimeException lost = new RuntimeException("lost");
    RuntimeException caught = new RuntimeException("caught");
    try (LogCapture log = new LogCapture();
        AsyncRuntime runtime = AsyncRuntime.create()) {
      JoinHandle<String> awaited = runtime.spawn(Futures.failed(caught));
      var dropped = runtime.spawn(Futures.failed(lost));
      assertThrows(RuntimeException.class, () -> runtime.blockOn(awaited));
      while (!dropped.isDone()) {
        Thread.onSpinWait();
      }
      dropped = null;
      LogRecord record = collectUntilLogged(log);
      assertThat(record.getThrown()).isSameInstanceAs(lost);
      assertThat(record.getMessage()).contains("nobody awaited");
      assertThat(log.records).isEmpty();
    }
  }

  private static LogRecord collectUntilLogged(LogCapture log) throws InterruptedException {
    for (; ; ) {
      System.gc();
      LogRecord record = log.records.poll(20, MILLISECONDS);
      if (record != null) {
        return record;
      }
    }
  }
}
