import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Both callbacks of two connections count states in an EnumMap, and the method that registered them
 * reads it. A callback runs where its future is completed.
 */
class ConnectionStates {
  enum State {
    OPEN,
    FAILED
  }

  interface Connector {
    String open(String host);
  }

  private final Connector connector;
  private final Map<State, Integer> states = new EnumMap<>(State.class);

  ConnectionStates(Connector connector) {
    this.connector = connector;
  }

  Map<State, Integer> connect(String primary, String backup) {
    CompletableFuture.supplyAsync(() -> connector.open(primary)).whenComplete(this::count);
    CompletableFuture.supplyAsync(() -> connector.open(backup)).whenComplete(this::count);
    return Map.copyOf(states); // error: SharedMutable
  }

  private void count(String connection, Throwable failure) {
    if (failure instanceof CompletionException) {
      states.merge(State.FAILED, 1, Integer::sum);
    } else {
      states.merge(State.OPEN, 1, Integer::sum);
    }
  }
}
