import dev.pinion.rc.Rc;
import dev.pinion.sync.Mutex;
import dev.pinion.sync.MutexGuard;

/** A Mutex of what is bound to its thread is legal, on that thread. */
class MutexOfRc {
  static boolean isFree() {
    Mutex<Rc<String>> mutex = new Mutex<>(Rc.of("row"));
    try (MutexGuard<Rc<String>> guard = mutex.tryLock()) {
      return guard != null;
    }
  }
}
