import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** The function given to map runs where the future runs; what it captures goes along. */
class MapFunctionCaptures {
  static void start(AsyncRuntime runtime, Future<String> name) {
    Rc<String> prefix = Rc.of("Dear ");
    runtime.spawn(name.map(n -> prefix.get() + n)); // error: NotSend
  }
}
