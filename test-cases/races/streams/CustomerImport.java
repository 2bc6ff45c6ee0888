import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rejected lines are collected in a report object while the lines are parsed in parallel. The
 * report keeps them in an ArrayList: lines get lost, or the add fails on its array.
 */
class CustomerImport {
  record Customer(String name, String city) {}

  static final class Report {
    private final List<String> rejected = new ArrayList<>();
    private int accepted;

    void reject(String line) {
      rejected.add(line);
    }

    void accept() {
      accepted++;
    }

    @Override
    public String toString() {
      return accepted + " accepted, rejected: " + rejected;
    }
  }

  static Report check(List<String> lines) {
    Report report = new Report();
    lines.parallelStream()
        .filter(line -> parse(line).isEmpty())
        .forEach(report::reject); // error: SharedMutable
    return report;
  }

  private static Optional<Customer> parse(String line) {
    String[] columns = line.split(";", -1);
    return columns.length == 2
        ? Optional.of(new Customer(columns[0], columns[1]))
        : Optional.empty();
  }
}
