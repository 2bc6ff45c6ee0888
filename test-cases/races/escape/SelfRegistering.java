import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * The alarm subscribes itself before its last field is set. Events are delivered on a pool thread,
 * to an alarm that is not yet complete.
 */
class SelfRegistering {
  static final class Topic {
    private final ExecutorService pool;
    private final List<Consumer<String>> subscribers = new CopyOnWriteArrayList<>();

    Topic(ExecutorService pool) {
      this.pool = pool;
    }

    void subscribe(Consumer<String> subscriber) {
      subscribers.add(subscriber);
    }

    void publish(String event) {
      for (Consumer<String> each : subscribers) {
        pool.execute(() -> each.accept(event)); // strict: NotSend
      }
    }
  }

  static final class Alarm {
    private final String sound;
    private int raised;

    Alarm(Topic topic, String sound) {
      topic.subscribe(this::raise);
      this.sound = sound;
    }

    private void raise(String event) {
      raised++;
      System.out.println(sound + " " + event + " (" + raised + ")");
    }
  }
}
