import dev.pinion.annotations.RunsInPlace;
import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import java.util.function.Consumer;

/** What is guarded is lent for as long as a call lasts, and given for good when it is set. */
@Send(ifSend = "T")
@Sync(ifSend = "T")
final class GuardedHolder<T> {
  private T value;

  GuardedHolder(@Sending T value) {
    this.value = value;
  }

  synchronized void with(@RunsInPlace Consumer<? super T> action) {
    action.accept(value);
  }

  synchronized void set(@Sending T value) {
    this.value = value;
  }
}
