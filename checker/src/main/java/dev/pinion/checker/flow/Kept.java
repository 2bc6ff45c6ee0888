package dev.pinion.checker.flow;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.type.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A value that an async body keeps across an await.
 *
 * @param await the first await it is kept across
 * @param variable the local variable that holds it; null for a temporary
 * @param value the temporary, or the declaration of the variable
 * @param laterUse where it is used after the await; null where the language itself uses it
 * @param verdict whether it may change threads
 */
public record Kept(
    TreePath await,
    Held.By by,
    @Nullable VarSymbol variable,
    Tree value,
    @Nullable Tree laterUse,
    Type type,
    Verdict verdict) {}
