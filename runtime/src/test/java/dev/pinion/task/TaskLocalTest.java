package dev.pinion.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** A value that goes where the future goes. */
final class TaskLocalTest {
  private final TaskLocal<String> local = new TaskLocal<>();
  private final Context cx = Context.of(Waker.of(() -> {}));
  private final List<String> seen = new ArrayList<>();

  /** Notes what it sees; pending at first. */
  private final Future<String> body =
      new Future<>() {
        @Override
        public Poll<String> poll(Context cx) {
          seen.add(local.get());
          return seen.size() == 1 ? Poll.pending() : Poll.ready(local.get());
        }

        @Override
        public void cancel() {
          seen.add("cancelled " + local.get());
        }
      };

  @Test
  void itIsBoundInEachPollAndNotBetween() {
    Future<String> future = local.where("a", body);
    future.poll(cx);
    assertThat(local.isBound()).isFalse();
    assertThrows(NoSuchElementException.class, local::get);
    assertThat(future.poll(cx)).isEqualTo(Poll.ready("a"));
  }

  @Test
  void theInnermostBindingCounts() {
    Future<String> inner = local.where("inner", body);
    Future<String> outer = local.where("outer", inner.map(value -> value + " in " + local.get()));
    outer.poll(cx);
    assertThat(outer.poll(cx)).isEqualTo(Poll.ready("inner in outer"));
  }

  @Test
  void itIsBoundDuringCleanUp() {
    Future<String> future = local.where("a", body);
    future.poll(cx);
    future.cancel();
    assertThat(seen).containsExactly("a", "cancelled a").inOrder();
  }
}
