import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** An atomic step keeps nobody out of what is done beside it, after it, or whether it succeeds. */
class ClaimedByAtomicStep {

  void whereItFailed(ExecutorService workers, List<String> names) {
    AtomicBoolean filled = new AtomicBoolean();
    Map<String, Integer> sizes = new HashMap<>();
    for (String name : names) {
      workers.execute(
          () -> {
            if (filled.compareAndSet(false, true)) {
              System.out.println("first");
            } else {
              sizes.put(name, 1); // error: SharedMutable
            }
          });
    }
  }

  void behindIt(ExecutorService workers, List<String> names) {
    AtomicBoolean started = new AtomicBoolean();
    List<String> seen = new ArrayList<>();
    for (String name : names) {
      workers.execute(
          () -> {
            if (started.compareAndSet(false, true)) {
              System.out.println("first");
            }
            seen.add(name); // error: SharedMutable
          });
    }
  }

  void behindTheSpinLock(ExecutorService workers, List<String> names) {
    AtomicBoolean busy = new AtomicBoolean();
    List<String> seen = new ArrayList<>();
    for (String name : names) {
      workers.execute(
          () -> {
            while (!busy.compareAndSet(false, true)) {
              Thread.onSpinWait();
            }
            System.out.println(name);
            busy.set(false);
            seen.add(name); // error: SharedMutable
          });
    }
  }

  void behindAnAddition(ExecutorService workers, List<String> names) {
    AtomicInteger sum = new AtomicInteger();
    List<String> seen = new ArrayList<>();
    for (String name : names) {
      workers.execute(
          () -> {
            int before = sum.get();
            while (!sum.compareAndSet(before, before + name.length())) {
              before = sum.get();
            }
            seen.add(name); // error: SharedMutable
          });
    }
  }

  void eachItsOwn(ExecutorService workers, List<String> names) {
    List<String> seen = new ArrayList<>();
    for (String name : names) {
      workers.execute(
          () -> {
            AtomicBoolean own = new AtomicBoolean();
            if (own.compareAndSet(false, true)) {
              seen.add(name); // error: SharedMutable
            }
          });
    }
  }

  void theMakerDoesNotAsk(ExecutorService workers) {
    AtomicBoolean done = new AtomicBoolean();
    List<String> seen = new ArrayList<>();
    workers.execute(
        () -> {
          if (done.compareAndSet(false, true)) {
            seen.add("task");
          }
        });
    seen.add("maker"); // error: SharedMutable
  }
}
