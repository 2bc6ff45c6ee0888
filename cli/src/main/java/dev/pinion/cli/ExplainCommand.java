package dev.pinion.cli;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.pinion.checker.AwaitOutsideAsync;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Prints the page of a check, with an example that fails and its mend.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it finds annotated
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** A name that is further off is not what was meant. */
  private static final int FAR = 5;

  @Parameters(
      arity = "0..1",
      paramLabel = "CHECK",
      description = "The name in brackets in a finding; without it all checks are listed.")
  private @Nullable String check;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, BugCheckerInfo> checks =
        new TreeMap<>(ScannerSupplier.fromBugCheckerClasses(Rules.all()).getAllChecks());
    String wanted = check;
    if (wanted == null) {
      checks.forEach((name, info) -> out.println("%-22s %s".formatted(name, info.message())));
      return Pinion.OK;
    }
    String name =
        checks.keySet().stream()
            .filter(wanted::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(() -> unknown(wanted, checks.keySet()));
    out.println(page(name).strip());
    return Pinion.OK;
  }

  /** The page as it is in docs/checks. */
  static String page(String name) throws IOException {
    try (InputStream page = AwaitOutsideAsync.class.getResourceAsStream("pages/" + name + ".md")) {
      if (page == null) {
        throw new IllegalStateException("the page of " + name + " is missing");
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Refusal unknown(String wanted, Set<String> checks) {
    String typed = wanted.toLowerCase(Locale.ROOT);
    ToIntFunction<String> distance = name -> distance(typed, name.toLowerCase(Locale.ROOT));
    List<String> begun =
        checks.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(typed)).toList();
    List<String> near =
        (begun.isEmpty()
                ? checks.stream().filter(name -> distance.applyAsInt(name) <= FAR)
                : begun.stream())
            .sorted(Comparator.comparingInt(distance))
            .limit(3)
            .toList();
    return new Refusal(
        "no check is named %s: %s"
            .formatted(
                wanted,
                near.isEmpty()
                    ? "there are " + String.join(", ", checks)
                    : "did you mean " + String.join(" or ", near) + "?"));
  }

  /** Levenshtein's: how many letters to insert, remove or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
