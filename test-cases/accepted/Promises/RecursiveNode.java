import dev.pinion.annotations.Send;
import java.util.ArrayList;
import java.util.List;

/** A recursive class of plain data. */
@Send
final class RecursiveNode {
  private RecursiveNode next;
  private String value;
  private List<RecursiveNode> children = new ArrayList<>();
}
