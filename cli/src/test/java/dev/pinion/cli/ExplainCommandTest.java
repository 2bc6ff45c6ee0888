package dev.pinion.cli;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  void everyCheckHasPageWithExampleAndMend() throws IOException {
    for (Class<?> rule : Rules.all()) {
      String page = ExplainCommand.page(rule.getSimpleName());
      assertThat(page).startsWith("# " + rule.getSimpleName() + "\n");
      assertWithMessage(rule.getSimpleName()).that(page).contains("## Rejected\n\n```java");
      assertWithMessage(rule.getSimpleName()).that(page).contains("## Accepted\n");
    }
  }

  @Test
  void pageIsPrintedWhateverTheCaseOfItsName() {
    Invocation explain = Invocation.of("explain", "awaitoutsideasync");
    assertThat(explain.out()).startsWith("# AwaitOutsideAsync\n");
    assertThat(explain.status()).isEqualTo(0);
  }

  @Test
  void withoutNameAllChecksAreListed() {
    Invocation explain = Invocation.of("explain");
    assertThat(explain.out().lines().count()).isEqualTo(Rules.all().size());
    assertThat(explain.out()).contains("AwaitOutsideAsync ");
  }

  @Test
  void unknownCheckIsAnsweredWithTheNearest() {
    Invocation.of("explain", "AwaitOutside")
        .refusesWith(
            "pinion explain: no check is named AwaitOutside: did you mean AwaitOutsideAsync?");
  }

  @Test
  void nonsenseIsAnsweredWithAllChecks() {
    Invocation explain = Invocation.of("explain", "Xyz");
    assertThat(explain.err()).startsWith("pinion explain: no check is named Xyz: there are ");
    assertThat(explain.err().lines().count()).isEqualTo(1);
    assertThat(explain.status()).isEqualTo(2);
  }
}
