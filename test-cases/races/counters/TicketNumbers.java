import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A static counter gives out numbers to whoever asks, and those who ask are tasks of the common
 * pool. Two tickets get the same number.
 */
class TicketNumbers {
  record Ticket(long number, String subject) {}

  private static long last = 1000;

  private static long next() {
    return ++last;
  }

  private final String project;

  TicketNumbers(String project) {
    this.project = project;
  }

  List<Ticket> open(List<String> subjects) {
    List<CompletableFuture<Ticket>> opened =
        subjects.stream()
            .map(
                subject ->
                    CompletableFuture.supplyAsync(() -> ticket(subject))) // error: SharedMutable
            .toList();
    return opened.stream().map(CompletableFuture::join).toList();
  }

  private Ticket ticket(String subject) {
    return new Ticket(next(), project + ": " + subject);
  }
}
