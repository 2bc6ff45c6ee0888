import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.rc.Rc;
import dev.pinion.time.Time;
import java.time.Duration;

/** Each branch of a switch is a path of its own. */
class SwitchBranch {
  enum Mode {
    NOW,
    LATER
  }

  static Future<String> send(Mode mode) {
    return async(
        () -> {
          Rc<String> letter = Rc.of("Dear Ada");
          switch (mode) {
            case NOW -> System.out.println("now");
            case LATER -> await(Time.sleep(Duration.ofMinutes(1))); // error: NotSendAcrossAwait
          }
          return letter.get();
        });
  }
}
