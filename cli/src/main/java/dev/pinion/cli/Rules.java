package dev.pinion.cli;

import com.google.errorprone.bugpatterns.BugChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The checks of Pinion, as they are registered with Error Prone. */
final class Rules {
  private Rules() {}

  static List<Class<? extends BugChecker>> all() {
    List<Class<? extends BugChecker>> rules = new ArrayList<>();
    ServiceLoader.load(BugChecker.class, Rules.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::type)
        .filter(type -> type.getPackageName().startsWith("dev.pinion."))
        .forEach(rules::add);
    return rules;
  }
}
