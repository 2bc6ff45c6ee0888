package dev.pinion.scheduler;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** The field is read by Flight Recorder. */
@Name("dev.pinion.WorkerPark")
@Label("Worker Park")
@Category("Pinion")
@Description("A worker had nothing to do")
@Threshold("20 ms")
@StackTrace(false)
@SuppressWarnings("unused")
final class WorkerParkEvent extends Event {
  @Label("Waited for Events")
  @Description("Whether it waited for sockets and timers, as one worker at a time does")
  private boolean forEvents;

  static @Nullable WorkerParkEvent begun() {
    WorkerParkEvent event = new WorkerParkEvent();
    if (!event.isEnabled()) {
      return null;
    }
    event.begin();
    return event;
  }

  void ended(boolean forEvents) {
    end();
    if (shouldCommit()) {
      this.forEvents = forEvents;
      commit();
    }
  }
}
