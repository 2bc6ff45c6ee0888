package dev.pinion.checker.flow;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands in what, in one body; asked in constant time, however deep the trees go. */
final class Nesting {

  /** The trees within one have the numbers from its own to its last. */
  private static final class Position {
    final @Nullable Tree parent;
    final int number;
    int last;

    Position(@Nullable Tree parent, int number) {
      this.parent = parent;
      this.number = number;
    }
  }

  private final Map<Tree, Position> positions = new HashMap<>();
  private @Nullable Tree current;
  private int count;

  /** A tree begins; what is entered before it is left stands in it. */
  void enter(Tree tree) {
    positions.put(tree, new Position(current, count++));
    current = tree;
  }

  void leave(Tree tree) {
    Position position = positions.get(tree);
    if (position != null) {
      position.last = count - 1;
      current = position.parent;
    }
  }

  /** Whether a tree stands in the body, not made up by the control-flow graph. */
  boolean knows(Tree tree) {
    return parent(tree) != null;
  }

  /** What a tree of the body stands in, within the body. */
  @Nullable Tree parent(Tree tree) {
    Position position = positions.get(tree);
    return position == null ? null : position.parent;
  }

  /** Whether {@code inner} is part of {@code outer}. */
  boolean isWithin(Tree inner, Tree outer) {
    Position one = positions.get(inner);
    Position other = positions.get(outer);
    if (one == null || other == null) {
      return inner == outer;
    }
    return other.number <= one.number && one.number <= other.last;
  }

  /** Trees by where they stand. */
  Located locate(List<Tree> trees) {
    return new Located(trees);
  }

  /** Some trees, to be asked for those that stand in another. */
  final class Located {
    private final int[] numbers;
    private final int[] sorted;
    private final Map<Tree, List<Integer>> elsewhere = new HashMap<>();

    private Located(List<Tree> trees) {
      List<Integer> known = new ArrayList<>();
      for (int i = 0; i < trees.size(); i++) {
        if (positions.containsKey(trees.get(i))) {
          known.add(i);
        } else {
          elsewhere.computeIfAbsent(trees.get(i), t -> new ArrayList<>()).add(i);
        }
      }
      sorted =
          known.stream()
              .sorted((a, b) -> Integer.compare(number(trees.get(a)), number(trees.get(b))))
              .mapToInt(i -> i)
              .toArray();
      numbers = Arrays.stream(sorted).map(i -> number(trees.get(i))).toArray();
    }

    /** The indices of those that are part of {@code outer}. */
    IntStream within(Tree outer) {
      Position position = positions.get(outer);
      return position == null
          ? elsewhere.getOrDefault(outer, List.of()).stream().mapToInt(i -> i)
          : Arrays.stream(sorted, from(position.number), from(position.last + 1));
    }

    /** The first place of a number, or of one that is larger. */
    private int from(int number) {
      int low = 0;
      int high = numbers.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (numbers[middle] < number) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private int number(Tree tree) {
    Position position = positions.get(tree);
    return position == null ? -1 : position.number;
  }
}
