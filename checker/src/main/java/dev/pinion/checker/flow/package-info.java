/** What is live, moved and held at each point of a body. */
@NullMarked
package dev.pinion.checker.flow;

import org.jspecify.annotations.NullMarked;
