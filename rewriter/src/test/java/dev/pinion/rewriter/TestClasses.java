package dev.pinion.rewriter;

import java.util.Map;

/** Classes that were compiled without the plug-in. */
public final class TestClasses {
  private TestClasses() {}

  /** Of a class Program with these members, by name. */
  public static Map<String, byte[]> of(String members) {
    return Compiled.plain(Programs.program("dev.pinion.Async", members)).succeeded().classes();
  }
}
