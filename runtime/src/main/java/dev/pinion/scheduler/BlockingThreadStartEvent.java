package dev.pinion.scheduler;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The fields are read by Flight Recorder. */
@Name("dev.pinion.BlockingThreadStart")
@Label("Blocking Thread Start")
@Category("Pinion")
@Description("The pool for blocking calls grew; the stack trace tells for which call")
@SuppressWarnings("unused")
final class BlockingThreadStartEvent extends Event {
  @Label("Threads")
  private int threads;

  @Label("Bound")
  private int bound;

  static void record(int threads, int bound) {
    BlockingThreadStartEvent event = new BlockingThreadStartEvent();
    if (event.shouldCommit()) {
      event.threads = threads;
      event.bound = bound;
      event.commit();
    }
  }
}
