package dev.pinion.rewriter.agent;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;

/**
 * {@code -javaagent:pinion-rewriter.jar}: compiles async bodies as their classes are loaded, for
 * code that was built without the plug-in.
 */
public final class RewriterAgent {
  private RewriterAgent() {}

  /** Called by the JVM before the program starts. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    Module base = Object.class.getModule();
    // Machines are defined in the loader of the class they belong to, which only java.lang can do.
    instrumentation.redefineModule(
        base,
        Set.of(),
        Map.of(),
        Map.of("java.lang", Set.of(RewriterAgent.class.getModule())),
        Set.of(),
        Map.of());
    instrumentation.addTransformer(new LoadedClasses());
  }
}
