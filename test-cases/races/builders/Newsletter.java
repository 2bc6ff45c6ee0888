import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A builder is handed to the task that is to send, and is built on for the next mail. What was
 * meant for one reader reaches another.
 */
class Newsletter {
  record Mail(String to, String subject, List<String> parts) {}

  interface Gateway {
    void send(Mail mail);
  }

  static final class MailBuilder {
    private String to = "";
    private String subject = "";
    private final List<String> parts = new ArrayList<>();

    MailBuilder to(String to) {
      this.to = to;
      return this;
    }

    MailBuilder subject(String subject) {
      this.subject = subject;
      return this;
    }

    MailBuilder part(String text) {
      parts.add(text);
      return this;
    }

    Mail build() {
      return new Mail(to, subject, List.copyOf(parts));
    }
  }

  private final Gateway gateway;
  private final Executor executor;

  Newsletter(Gateway gateway, Executor executor) {
    this.gateway = gateway;
    this.executor = executor;
  }

  CompletableFuture<Void> send(String text, String reader, String editor) {
    MailBuilder mail = new MailBuilder().subject("News").part(text);
    CompletableFuture<Void> toReader =
        CompletableFuture.runAsync(() -> gateway.send(mail.to(reader).build()), executor);
    mail.to(editor).part("(copy)"); // error: SharedMutable
    gateway.send(mail.build());
    return toReader;
  }
}
