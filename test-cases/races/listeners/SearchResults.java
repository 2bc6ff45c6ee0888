import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SubmissionPublisher;

/**
 * Two subscribers of a publisher add to one list. A publisher calls each subscriber in turn, but
 * different subscribers at the same time, on threads of the common pool.
 */
class SearchResults {
  record Hit(String title, double score) {}

  private final double threshold;

  SearchResults(double threshold) {
    this.threshold = threshold;
  }

  List<Hit> search(SubmissionPublisher<Hit> local, SubmissionPublisher<Hit> remote) {
    List<Hit> hits = new ArrayList<>();
    local.consume(hit -> keep(hits, hit)).join();
    remote.consume(hit -> keep(hits, hit));
    remote.submit(new Hit("more", threshold));
    hits.sort((one, other) -> Double.compare(other.score(), one.score())); // error: SharedMutable
    return hits;
  }

  private void keep(List<Hit> hits, Hit hit) {
    if (hit.score() >= threshold) {
      hits.add(hit);
    }
  }
}
