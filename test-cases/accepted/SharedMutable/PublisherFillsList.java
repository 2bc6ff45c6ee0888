import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;

/** The future that consume() returns says when all has been seen. */
class PublisherFillsList {
  static int receive(SubmissionPublisher<String> publisher) {
    List<String> seen = new ArrayList<>();
    CompletableFuture<Void> end = publisher.consume(seen::add);
    publisher.submit("hello");
    publisher.close();
    end.join();
    return seen.size();
  }
}
