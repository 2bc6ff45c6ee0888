import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** The counter is an atomic one: whoever asks has counted up as well. */
class TicketNumbers {
  record Ticket(long number, String subject) {}

  private static final AtomicLong LAST = new AtomicLong(1000);

  private static long next() {
    return LAST.incrementAndGet();
  }

  private final String project;

  TicketNumbers(String project) {
    this.project = project;
  }

  List<Ticket> open(List<String> subjects) {
    List<CompletableFuture<Ticket>> opened =
        subjects.stream()
            .map(subject -> CompletableFuture.supplyAsync(() -> ticket(subject)))
            .toList();
    return opened.stream().map(CompletableFuture::join).toList();
  }

  private Ticket ticket(String subject) {
    return new Ticket(next(), project + ": " + subject);
  }
}
