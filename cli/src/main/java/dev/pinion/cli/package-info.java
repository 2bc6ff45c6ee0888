/** The pinion command: check, run, rewrite, explain. */
@NullMarked
package dev.pinion.cli;

import org.jspecify.annotations.NullMarked;
