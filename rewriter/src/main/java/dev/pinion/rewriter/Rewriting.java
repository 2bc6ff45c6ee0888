package dev.pinion.rewriter;

import java.util.List;
import java.util.SortedMap;

/**
 * What became of one class file.
 *
 * @param classes the classes to write, by binary name ({@code com.acme.Outer$f$async0}): the class
 *     itself, rewritten, and its state machines; empty if it holds no async body or has problems
 * @param problems why its bodies could not be compiled
 * @param strays awaits that stand in no async body: they fail when they run
 */
public record Rewriting(
    SortedMap<String, byte[]> classes, List<Problem> problems, List<Problem> strays) {}
