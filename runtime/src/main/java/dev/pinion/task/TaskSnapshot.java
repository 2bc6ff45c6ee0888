package dev.pinion.task;

import dev.pinion.annotations.Sync;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task was doing when somebody looked. Nothing is stopped for that, so a task that another
 * thread polls at the same time may be shown where it stood before.
 *
 * <pre>
 * task "10.0.0.7", com.acme.Server.serve, WAITING
 * 	at dev.pinion.reactor.Operation.poll(Unknown Source)
 * 	at com.acme.Server.readRequest(Server.java:41)
 * 	at com.acme.Server.serve(Server.java:20)
 * 	spawned at com.acme.Server.accept(Server.java:12)
 * </pre>
 *
 * @param name what {@link dev.pinion.future.Future#named} gave it; null if nothing did
 * @param body the class and method of its async body, or the class of a future that is none
 * @param state whether it waits
 * @param awaits where it waits, the innermost await first; empty unless WAITING
 * @param spawnedAt the line that spawned it; null unless the runtime notes that, see {@code
 *     AsyncRuntime.Builder.spawnSites}
 */
@Sync(unchecked = "five immutable values")
public record TaskSnapshot(
    @Nullable String name,
    String body,
    State state,
    List<StackTraceElement> awaits,
    @Nullable StackTraceElement spawnedAt) {

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

  /** Its name, if it has one, and its body: what a message calls it. */
  public String title() {
    return name == null ? body : "\"" + name + "\", " + body;
  }

  /** Its lines, as a stack trace is printed. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder("task ").append(title()).append(", ").append(state);
    awaits.forEach(await -> lines.append("\n\tat ").append(await));
    if (spawnedAt != null) {
      lines.append("\n\tspawned at ").append(spawnedAt);
    }
    return lines.toString();
  }
}
