import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** String.format makes a formatter for each call, and a BigDecimal never changes. */
class PriceLabels {
  record Article(String name, long cents) {}

  private static String price(long cents) {
    return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(cents, 2));
  }

  static String sheet(List<Article> articles) {
    return articles.parallelStream()
        .map(article -> article.name() + "\t" + price(article.cents()))
        .collect(Collectors.joining("\n"));
  }
}
