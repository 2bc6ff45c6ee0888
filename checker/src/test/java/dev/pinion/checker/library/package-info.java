/** Programs that use libraries: what their models have the checks reject and accept. */
@NullMarked
package dev.pinion.checker.library;

import org.jspecify.annotations.NullMarked;
