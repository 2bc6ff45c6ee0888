package dev.pinion.checker.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;

/**
 * What is known at each point of a body, found along the control flow. A state is never changed
 * once it was returned.
 *
 * @param <S> what is known at one point; {@code equals} says whether two know the same
 */
public interface ForwardAnalysis<S> {

  /** What is known at the end of a block. */
  S end(Block block, S entry);

  /** What a successor of a block gets to know: the end, unless the edge tells more. */
  default S along(Block block, Block successor, S entry, S end) {
    return end;
  }

  /** What is known at the entry of a block that is reached by another edge; known, if no less. */
  S join(S known, S reaching, Block at);

  /** What is known at the entry of each block that can be reached. */
  default Map<Block, S> solve(BodyGraph graph, S start) {
    List<Block> blocks = graph.blocks();
    Map<Block, S> atEntry = new HashMap<>();
    atEntry.put(blocks.get(0), start);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : blocks) {
        S entry = atEntry.get(block);
        if (entry != null) {
          S end = end(block, entry);
          for (Block successor : block.getSuccessors()) {
            S along = along(block, successor, entry, end);
            S known = atEntry.get(successor);
            S joined = known == null ? along : join(known, along, successor);
            if (!joined.equals(known)) {
              atEntry.put(successor, joined);
              changed = true;
            }
          }
        }
      }
    }
    return atEntry;
  }
}
