import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;

/** SimpleDateFormat.format writes to a Calendar inside: shared, it gives wrong dates. */
class SharedDateFormat {
  static void print(List<Date> dates) {
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd");
    dates.parallelStream()
        .forEach(d -> System.out.println(format.format(d))); // error: SharedMutable
  }
}
