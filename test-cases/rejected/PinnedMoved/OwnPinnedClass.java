import dev.pinion.annotations.Pinned;
import java.util.ArrayDeque;
import java.util.Queue;

/** A pinned class that is no future: its first use pins it. */
class OwnPinnedClass {
  @Pinned
  static class Node implements Cloneable {
    Node next = this;

    void link(@Pinned Node other) {
      other.next = next;
    }

    @Override
    public Node clone() throws CloneNotSupportedException {
      return (Node) super.clone();
    }
  }

  static final class Leaf extends Node {}

  private final Queue<Node> nodes = new ArrayDeque<>();

  void add(Leaf leaf, Node root) throws CloneNotSupportedException {
    leaf.link(root);
    nodes.add(leaf); // error: PinnedMoved
    Node copy = root.clone(); // error: PinnedMoved
    System.out.println(copy);
  }
}
