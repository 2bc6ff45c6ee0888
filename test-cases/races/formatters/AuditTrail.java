import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The formatter hides in a method reference: what is handed to both threads is a Function, whose
 * receiver is one SimpleDateFormat.
 */
class AuditTrail {
  private final Consumer<String> log;

  AuditTrail(Consumer<String> log) {
    this.log = log;
  }

  void follow(Iterable<Date> logins, Iterable<Date> logouts) {
    Function<Date, String> stamp = new SimpleDateFormat("HH:mm:ss", Locale.ROOT)::format;
    Thread.ofPlatform().name("logins").start(() -> write("login", logins, stamp));
    Thread.ofPlatform()
        .name("logouts")
        .start(() -> write("logout", logouts, stamp)); // strict: NotSend
  }

  private void write(String what, Iterable<Date> times, Function<Date, String> stamp) {
    for (Date time : times) {
      log.accept(what + " " + stamp.apply(time));
    }
  }
}
