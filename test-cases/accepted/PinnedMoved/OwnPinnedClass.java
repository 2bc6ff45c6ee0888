import dev.pinion.annotations.Pinned;
import java.util.ArrayDeque;
import java.util.Queue;

/** It moves freely until its first use; then it is used where it lies. */
class OwnPinnedClass {
  @Pinned
  static class Node {
    private @Pinned Node next = this;

    void link(@Pinned Node other) {
      next = other;
    }

    boolean isLinked() {
      return next != this;
    }
  }

  static final class Leaf extends Node {}

  private final Queue<Node> nodes = new ArrayDeque<>();

  void add(Leaf leaf, Node root) {
    nodes.add(leaf);
    leaf.link(root);
    root.link(leaf);
    System.out.println(leaf.isLinked());
  }
}
