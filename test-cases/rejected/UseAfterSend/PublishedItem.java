import java.util.concurrent.SubmissionPublisher;

/** The subscribers have it. */
class PublishedItem {
  static void publish(SubmissionPublisher<StringBuilder> publisher) {
    StringBuilder line = new StringBuilder("first");
    publisher.submit(line);
    line.append("more"); // error: UseAfterSend
  }
}
