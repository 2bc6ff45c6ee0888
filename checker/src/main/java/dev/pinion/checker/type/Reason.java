package dev.pinion.checker.type;

import com.sun.tools.javac.code.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain that explains a verdict: "Foo has field 'xs' of type 'ArrayList'".
 *
 * @param element the declaration it speaks of, where there is one
 */
public record Reason(String text, @Nullable Symbol element) {}
