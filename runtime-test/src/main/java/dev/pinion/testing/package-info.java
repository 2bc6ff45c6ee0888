/** For tests of asynchronous code, with any test framework. */
@NullMarked
package dev.pinion.testing;

import org.jspecify.annotations.NullMarked;
