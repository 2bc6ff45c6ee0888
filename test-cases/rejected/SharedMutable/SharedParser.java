import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

/** A parser is one thread's at a time. */
class SharedParser {
  static void run(ExecutorService pool, List<InputStream> files) throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    for (InputStream file : files) {
      pool.submit(() -> parser.parse(file).hasChildNodes()); // error: SharedMutable
    }
  }
}
