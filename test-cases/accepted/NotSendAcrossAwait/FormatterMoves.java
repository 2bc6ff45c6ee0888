import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.text.SimpleDateFormat;
import java.util.Date;

/** A SimpleDateFormat that one future owns is used by one thread at a time. */
class FormatterMoves {
  static Future<String> stamp(Future<Date> when) {
    return async(
        () -> {
          SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd");
          Date date = await(when);
          return format.format(date);
        });
  }
}
