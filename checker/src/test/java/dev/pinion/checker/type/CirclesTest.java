package dev.pinion.checker.type;

import static com.google.common.truth.Truth.assertWithMessage;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Classes that all refer to one another: there are more ways through them than can be walked. */
final class CirclesTest {
  private static final int SIZE = 40;

  @Test
  void aCircleOfImmutableClassesHolds() {
    expect("HOLDS", "SAFE", "");
  }

  @Test
  void oneSlotMakesTheWholeCirclePlainData() {
    expect("HOLDS", "PLAIN_DATA", "int n;");
  }

  @Test
  void oneUnknownMemberMakesTheWholeCircleUnknown() {
    expect("UNKNOWN", "UNKNOWN", "final Runnable r = any(); static native Runnable any();");
  }

  @Test
  void oneMemberBoundToItsThreadFailsTheWholeCircle() {
    expect("FAILS", "SELF_MUTATING", "final dev.pinion.rc.Rc<String> rc = null;");
  }

  /** Whichever class holds the odd member, and whichever is asked, first or later. */
  private static void expect(String send, String sync, String member) {
    for (int odd : new int[] {0, 1, SIZE / 2, SIZE - 1}) {
      for (int asked : new int[] {0, SIZE / 2, SIZE - 1}) {
        Judgement judgement = Judgement.of("C%d it;".formatted(asked) + circle(odd, member));
        assertWithMessage("asked C%s, odd C%s", asked, odd)
            .that(judgement.sendOutcome() + " " + judgement.syncKind())
            .isEqualTo(send + " " + sync);
      }
    }
  }

  private static String circle(int odd, String member) {
    return IntStream.range(0, SIZE)
        .mapToObj(
            i ->
                "static final class C%d { %s %s }"
                    .formatted(
                        i,
                        IntStream.range(0, SIZE)
                            .mapToObj("final C%1$d c%1$d = null;"::formatted)
                            .collect(Collectors.joining(" ")),
                        i == odd ? member : ""))
        .collect(Collectors.joining("\n"));
  }
}
