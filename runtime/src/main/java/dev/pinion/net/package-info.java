/** Sockets that a task awaits instead of blocking its thread. */
@NullMarked
package dev.pinion.net;

import org.jspecify.annotations.NullMarked;
