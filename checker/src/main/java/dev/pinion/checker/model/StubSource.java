package dev.pinion.checker.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/**
 * The part of a model file that describes one package. Its text begins with as many empty lines as
 * stand above it in the file, so that positions in it are positions in the file.
 */
final class StubSource extends SimpleJavaFileObject {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");

  private final String file;
  private final String packageName;
  private final String text;

  private StubSource(URI uri, String file, String packageName, String text) {
    super(uri, Kind.SOURCE);
    this.file = file;
    this.packageName = packageName;
    this.text = text;
  }

  /** Cuts a file at its package declarations; what stands above the first belongs to none. */
  static List<StubSource> split(URI uri, String file, String text) {
    List<StubSource> parts = new ArrayList<>();
    Matcher matcher = PACKAGE.matcher(text);
    int line = 0;
    int counted = 0;
    boolean found = matcher.find();
    while (found) {
      int start = matcher.start();
      String name = matcher.group(1);
      found = matcher.find();
      for (; counted < start; counted++) {
        if (text.charAt(counted) == '\n') {
          line++;
        }
      }
      String part = text.substring(start, found ? matcher.start() : text.length());
      parts.add(new StubSource(uri, file, name, "\n".repeat(line) + part));
    }
    return parts;
  }

  String file() {
    return file;
  }

  String packageName() {
    return packageName;
  }

  @Override
  public String getName() {
    return file;
  }

  @Override
  public String getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
