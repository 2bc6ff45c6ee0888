package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class KafkaTest {
  private static void check(String code) {
    LibraryCase.check(
        """
        import java.time.Duration;
        import org.apache.kafka.clients.consumer.*;
        import org.apache.kafka.clients.producer.*;
        """,
        code);
  }

  @Test
  void callbacksRunOnTheThreadOfTheProducer() {
    check(
        """
        void rejected(Producer<String, String> producer, List<ProducerRecord<String, String>> records) {
          List<String> failed = new ArrayList<>();
          for (ProducerRecord<String, String> r : records) {
            producer.send(r, (metadata, e) -> failed.add(r.key()));
          }
          // BUG: Diagnostic contains: 'failed' is read here while a task may be changing it
          System.out.println(failed.size());
        }
        void flushed(Producer<String, String> producer, List<ProducerRecord<String, String>> records) {
          List<String> failed = new ArrayList<>();
          for (ProducerRecord<String, String> r : records) {
            producer.send(r, (metadata, e) -> failed.add(r.key()));
          }
          producer.flush();
          System.out.println(failed.size());
        }
        """);
  }

  @Test
  void aRecordIsTurnedIntoBytesBeforeSendReturns() {
    check(
        """
        void accepted(KafkaProducer<String, StringBuilder> producer) {
          StringBuilder text = new StringBuilder("a");
          producer.send(new ProducerRecord<>("topic", text));
          text.append("b");
        }
        """);
  }

  @Test
  void aConsumerIsOneThreadsButForWakeup() {
    check(
        """
        void rejected(KafkaConsumer<String, String> consumer) {
          Thread poller = new Thread(() -> consumer.poll(Duration.ofSeconds(1)));
          poller.start();
          // BUG: Diagnostic contains: 'consumer' is changed here while a task may be using it
          consumer.commitSync();
        }
        void woken(KafkaConsumer<String, String> consumer) throws Exception {
          Thread poller = new Thread(() -> consumer.poll(Duration.ofSeconds(1)));
          poller.start();
          consumer.wakeup();
          poller.join();
          consumer.close();
        }
        """);
  }
}
