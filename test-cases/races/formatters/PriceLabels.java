import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A constant holder class makes a DecimalFormat look like a constant. It keeps the digits of the
 * number in hand in fields of its own, and each thread of the common pool formats with it.
 */
class PriceLabels {
  record Article(String name, long cents) {}

  private static final class Formats {
    private static final DecimalFormat PRICE = // error: StaticNotSync
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private Formats() {}

    static String price(long cents) {
      return PRICE.format(cents / 100.0);
    }
  }

  static String sheet(List<Article> articles) {
    return articles.parallelStream()
        .map(
            article ->
                article.name() + "\t" + Formats.price(article.cents())) // error: SharedMutable
        .collect(Collectors.joining("\n"));
  }
}
