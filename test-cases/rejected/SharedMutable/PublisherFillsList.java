import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SubmissionPublisher;

/** consume() calls the function on a thread of the publisher. */
class PublisherFillsList {
  static int receive(SubmissionPublisher<String> publisher) {
    List<String> seen = new ArrayList<>();
    publisher.consume(seen::add);
    publisher.submit("hello");
    return seen.size(); // error: SharedMutable
  }
}
