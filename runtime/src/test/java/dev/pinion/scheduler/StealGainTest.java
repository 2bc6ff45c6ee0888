package dev.pinion.scheduler;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** When a worker takes tasks from another one. */
final class StealGainTest {
  private static final long MILLISECOND = 1_000_000;

  private final StealGain gain = new StealGain(2);
  private long now = 5_000 * MILLISECOND;
  private long polls;

  /** Whether a queue of so many is worth it, after a millisecond with so many polls. */
  private boolean isWorth(int queued, int pollsMade) {
    now += MILLISECOND;
    polls += pollsMade;
    return gain.isWorth(1, queued, polls, now);
  }

  @Test
  void aShortQueueOfBriefPollsIsLeft() {
    assertThat(isWorth(StealGain.SHORT_QUEUE, 500)).isTrue(); // nothing is known of it
    assertThat(isWorth(StealGain.SHORT_QUEUE, 500)).isFalse();
    assertThat(gain.hasDeclined()).isTrue();
    assertThat(gain.hasDeclined()).isFalse();
  }

  @Test
  void aShortQueueOfLongPollsIsTaken() {
    assertThat(isWorth(1, 20)).isTrue();
    assertThat(isWorth(1, 20)).isTrue();
    assertThat(gain.hasDeclined()).isFalse();
  }

  @Test
  void aLongQueueIsTakenHoweverBriefThePolls() {
    assertThat(isWorth(StealGain.SHORT_QUEUE + 1, 500)).isTrue();
    assertThat(isWorth(StealGain.SHORT_QUEUE + 1, 500)).isTrue();
  }

  @Test
  void afterANapItTakesOnce() {
    boolean unknown = isWorth(1, 500);
    boolean brief = isWorth(1, 500);
    gain.rested();
    assertThat(isWorth(1, 500)).isTrue();
    assertThat(isWorth(1, 500)).isFalse();
    assertThat(unknown).isNotEqualTo(brief);
  }

  @Test
  void betweenTwoCloseLooksTheVerdictStays() {
    assertThat(isWorth(1, 20)).isTrue();
    assertThat(gain.isWorth(1, 1, polls + 500, now + 1)).isTrue();
  }
}
