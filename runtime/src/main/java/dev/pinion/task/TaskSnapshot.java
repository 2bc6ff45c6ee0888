package dev.pinion.task;

import dev.pinion.annotations.Sync;
import java.util.List;

/**
 * What a task was doing when somebody looked. Nothing is stopped for that, so a task that another
 * thread polls at the same time may be shown where it stood before.
 *
 * <pre>
 * task com.acme.Server.serve, WAITING
 * 	at dev.pinion.reactor.Operation.poll(Unknown Source)
 * 	at com.acme.Server.readRequest(Server.java:41)
 * 	at com.acme.Server.serve(Server.java:20)
 * </pre>
 *
 * @param body the class and method of its async body, or the class of a future that is none
 * @param state whether it waits
 * @param awaits where it waits, the innermost await first; empty unless WAITING
 */
@Sync(unchecked = "three immutable values")
public record TaskSnapshot(String body, State state, List<StackTraceElement> awaits) {

  /** Whether a task waits. */
  public enum State {
    /** For a wake. */
    WAITING,
    /** For its turn on a worker, or it has it. */
    RUNNABLE,
    /** For nothing any more. */
    ENDED
  }

  /** Keeps a copy of the awaits. */
  public TaskSnapshot {
    awaits = List.copyOf(awaits);
  }

  /** Its lines, as a stack trace is printed. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder("task ").append(body).append(", ").append(state);
    awaits.forEach(await -> lines.append("\n\tat ").append(await));
    return lines.toString();
  }
}
