package dev.pinion.interop;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.AsyncStream;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;
import org.testng.annotations.AfterClass;

/** The Reactive Streams TCK, which is made of TestNG's tests. */
final class ReactiveStreamsTest {
  private static final long NO_SIGNAL_MILLIS = 20;
  private static final long TIMEOUT_MILLIS = 5_000;

  private static TestEnvironment patient() {
    return new TestEnvironment(TIMEOUT_MILLIS, NO_SIGNAL_MILLIS, NO_SIGNAL_MILLIS);
  }

  @Test
  void publishersPassTheTck() {
    assertThat(failures(PublisherRules.class)).isEmpty();
  }

  @Test
  void subscribersPassTheTck() {
    assertThat(failures(SubscriberRules.class)).isEmpty();
  }

  private static List<String> failures(Class<?> rules) {
    TestNG tests = new TestNG(false);
    TestListenerAdapter results = new TestListenerAdapter();
    tests.setTestClasses(new Class<?>[] {rules});
    tests.addListener(results);
    tests.setVerbose(0);
    tests.run();
    assertThat(results.getPassedTests().size()).isGreaterThan(10);
    return Stream.concat(
            results.getFailedTests().stream(), results.getConfigurationFailures().stream())
        .map(ReactiveStreamsTest::text)
        .toList();
  }

  private static String text(ITestResult result) {
    return result.getName() + ": " + result.getThrowable();
  }

  public static final class PublisherRules extends FlowPublisherVerification<Integer> {
    private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();

    public PublisherRules() {
      super(patient(), NO_SIGNAL_MILLIS);
    }

    @Override
    public Flow.Publisher<Integer> createFlowPublisher(long elements) {
      return Flows.publisher(
          runtime,
          () ->
              AsyncStream.from(() -> IntStream.iterate(0, i -> i + 1).iterator()).limit(elements));
    }

    @Override
    public Flow.Publisher<Integer> createFailedFlowPublisher() {
      return Flows.publisher(
          runtime,
          () -> {
            throw new IllegalStateException("failed");
          });
    }

    @AfterClass
    public void close() {
      runtime.close();
    }
  }

  public static final class SubscriberRules extends FlowSubscriberBlackboxVerification<Integer> {
    private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();

    public SubscriberRules() {
      super(patient());
    }

    @Override
    public Flow.Subscriber<Integer> createFlowSubscriber() {
      AtomicReference<Flow.Subscriber<? super Integer>> subscriber = new AtomicReference<>();
      Future<Void> taking =
          Flows.<Integer>stream(subscriber::set, 8).forEach(value -> {}).recover(failure -> null);
      JoinHandle<Void> unused = runtime.spawn(taking);
      try {
        // One worker after the other has polled what came before, or is about to.
        while (subscriber.get() == null) {
          runtime.blockOn(dev.pinion.task.Task.yieldNow());
        }
      } catch (Exception impossible) {
        throw new AssertionError(impossible);
      }
      @SuppressWarnings("unchecked") // a subscriber of integers
      Flow.Subscriber<Integer> found = (Flow.Subscriber<Integer>) subscriber.get();
      return found;
    }

    @Override
    public Integer createElement(int element) {
      return element;
    }

    @AfterClass
    public void close() {
      runtime.close();
    }
  }
}
