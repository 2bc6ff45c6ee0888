package dev.pinion.scheduler;

import dev.pinion.task.TaskSnapshot;
import java.util.Arrays;
import java.util.stream.Collectors;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The fields are read by Flight Recorder. The watchdog records it, so that a poll need not look at
 * a clock: begin and end are right to ten milliseconds.
 */
@Name("dev.pinion.LongPoll")
@Label("Long Poll")
@Category("Pinion")
@Description("A task held its worker without a yield point")
@Threshold("20 ms")
@StackTrace(false)
@SuppressWarnings("unused")
final class LongPollEvent extends Event {
  @Label("Worker")
  private @Nullable Thread worker;

  @Label("Task Name")
  private @Nullable String task;

  @Label("Async Body")
  private @Nullable String body;

  @Label("Stack")
  @Description("Where the worker was when the watchdog saw it")
  private @Nullable String stack;

  static @Nullable LongPollEvent begun(Worker worker) {
    LongPollEvent event = new LongPollEvent();
    if (!event.isEnabled()) {
      return null;
    }
    event.begin();
    event.worker = worker;
    return event;
  }

  /** The worker is in that poll still. */
  void lasts(Worker holding) {
    if (stack == null) {
      TaskSnapshot polled = holding.context.polled();
      task = polled == null ? null : polled.name();
      body = polled == null ? null : polled.body();
      stack =
          Arrays.stream(holding.getStackTrace())
              .map(StackTraceElement::toString)
              .collect(Collectors.joining("\n"));
    }
  }

  void ended() {
    end();
    if (stack != null && shouldCommit()) {
      commit();
    }
  }
}
