/** Workloads that are run on other runtimes too; what they do is fixed, see README.md. */
@NullMarked
package dev.pinion.benchmarks;

import org.jspecify.annotations.NullMarked;
