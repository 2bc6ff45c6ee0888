package dev.pinion.cli;

import com.google.errorprone.bugpatterns.BugChecker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
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

  @Parameters(paramLabel = "CHECK", description = "The name in brackets in a finding.")
  private String check;

  @Override
  public Integer call() throws IOException {
    Class<? extends BugChecker> rule =
        Rules.all().stream()
            .filter(type -> type.getSimpleName().equalsIgnoreCase(check))
            .findFirst()
            .orElseThrow(() -> new Refusal("no check is named " + check + ": " + known()));
    try (InputStream page = rule.getResourceAsStream("pages/" + rule.getSimpleName() + ".md")) {
      if (page == null) {
        throw new IllegalStateException("the page of " + rule.getSimpleName() + " is missing");
      }
      spec.commandLine()
          .getOut()
          .println(new String(page.readAllBytes(), StandardCharsets.UTF_8).strip());
      return Pinion.OK;
    }
  }

  private static String known() {
    List<String> names = Rules.all().stream().map(Class::getSimpleName).sorted().toList();
    return "there are " + String.join(", ", names);
  }
}
