package dev.pinion.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;

/**
 * Compiles the async bodies of class files to state machines: class bytes in, class bytes out.
 * Nothing is loaded and nothing kept between calls; any thread may call it. A class that was
 * rewritten before is left alone.
 */
public final class Rewriter {
  private static final byte[] MARK = Names.ASYNC.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BODY_MARK = Names.ASYNC_BODY.getBytes(StandardCharsets.US_ASCII);

  private Rewriter() {}

  /** Rewrites one class file, of Java 11 or newer. */
  public static Rewriting rewrite(byte[] classFile) {
    if (!contains(classFile, MARK) && !contains(classFile, BODY_MARK)) {
      return new Rewriting(new TreeMap<>(), List.of(), List.of());
    }
    ClassReader reader;
    try {
      reader = new ClassReader(classFile);
    } catch (RuntimeException unreadable) {
      String message = "the class file cannot be read: " + unreadable.getMessage();
      return new Rewriting(
          new TreeMap<>(), List.of(new Problem(message, "unknown class", null, 0)), List.of());
    }
    return new ClassRewriter(reader).rewrite();
  }

  private static boolean contains(byte[] bytes, byte[] mark) {
    search:
    for (int i = 0; i <= bytes.length - mark.length; i++) {
      for (int j = 0; j < mark.length; j++) {
        if (bytes[i + j] != mark[j]) {
          continue search;
        }
      }
      return true;
    }
    return false;
  }
}
