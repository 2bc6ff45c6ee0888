import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Rc;

/** The function captures text. */
class MapFunctionCaptures {
  static void start(AsyncRuntime runtime, Future<String> name) {
    String prefix = Rc.of("Dear ").get();
    runtime.spawn(name.map(n -> prefix + n));
  }
}
