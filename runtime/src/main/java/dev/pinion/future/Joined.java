package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/** The values of two futures that ran side by side. */
public record Joined<A extends @Nullable Object, B extends @Nullable Object>(A first, B second) {}
