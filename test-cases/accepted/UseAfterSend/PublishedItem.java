import java.util.concurrent.SubmissionPublisher;

/** They have a String. */
class PublishedItem {
  static void publish(SubmissionPublisher<String> publisher) {
    StringBuilder line = new StringBuilder("first");
    publisher.submit(line.toString());
    line.append("more");
  }
}
