import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Exchanger;
import java.util.function.DoubleSupplier;

/** The sampler goes on with the list it got in exchange. */
class SampleBuffers {
  private final Exchanger<List<Double>> exchanger;
  private final DoubleSupplier sensor;

  SampleBuffers(Exchanger<List<Double>> exchanger, DoubleSupplier sensor) {
    this.exchanger = exchanger;
    this.sensor = sensor;
  }

  void sample(int rounds) throws InterruptedException {
    List<Double> buffer = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      while (buffer.size() < 1_000) {
        buffer.add(sensor.getAsDouble());
      }
      buffer = exchanger.exchange(buffer);
      buffer.clear();
    }
  }
}
