import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

/** Each task makes its own. */
class SharedParser {
  static void run(ExecutorService pool, List<InputStream> files) {
    for (InputStream file : files) {
      pool.submit(
          () -> {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return parser.parse(file).hasChildNodes();
          });
    }
  }
}
