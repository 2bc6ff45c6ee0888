import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;

/**
 * The base class keeps one SimpleDateFormat for all letters, and the letters are written by the
 * tasks of a pool: the dates of one letter turn up in another. The best known of all shared
 * formatters.
 */
class InvoiceMailer {
  record Invoice(String number, Date due, String address) {}

  interface Mailbox {
    void deliver(String address, String text);
  }

  abstract static class Letters {
    private final DateFormat day = new SimpleDateFormat("d. MMMM yyyy", Locale.GERMANY);

    protected final String day(Date date) {
      return day.format(date);
    }
  }

  static final class Reminders extends Letters {
    private final ExecutorService pool;
    private final Mailbox mailbox;

    Reminders(ExecutorService pool, Mailbox mailbox) {
      this.pool = pool;
      this.mailbox = mailbox;
    }

    void remind(List<Invoice> overdue) {
      for (Invoice invoice : overdue) {
        pool.submit(() -> send(invoice)); // error: SharedMutable
      }
    }

    private void send(Invoice invoice) {
      mailbox.deliver(
          invoice.address(), "Invoice %s: %s".formatted(invoice.number(), day(invoice.due())));
    }
  }
}
