package dev.pinion.benchmarks.await

import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.intrinsics.COROUTINE_SUSPENDED
import kotlin.coroutines.intrinsics.createCoroutineUnintercepted
import kotlin.coroutines.intrinsics.suspendCoroutineUninterceptedOrReturn
import kotlin.coroutines.resume

/** What is awaited, which an interface is to the code that awaits it, as a Future is. */
interface Source {
  suspend fun next(): Int
}

/** The same bodies as suspend functions, without a dispatcher: the bare state machines of Kotlin's compiler. */
class Suspends(private val ready: Boolean, private val values: Array<Int>) {
  private var waiting: Continuation<Int>? = null
  private var taken = 0

  private fun value(): Int = values[taken++ and values.size - 1]

  private inner class Gate : Source {
    override suspend fun next(): Int = suspendCoroutineUninterceptedOrReturn { continuation ->
      if (ready) value() else { waiting = continuation; COROUTINE_SUSPENDED }
    }
  }

  private class Two(private val source: Source) : Source {
    override suspend fun next(): Int = source.next() + source.next()
  }

  private class Tried(private val source: Source) : Source {
    override suspend fun next(): Int = try { source.next() } finally { source.hashCode() }
  }

  private class Text(private val source: Source) : Source {
    override suspend fun next(): Int = ("x" + source.next()).length
  }

  private class Deep(private val source: Source, private val depth: Int) : Source {
    override suspend fun next(): Int = if (depth == 0) source.next() else Deep(source, depth - 1).next() + 1
  }

  private suspend fun sum(source: Source, times: Int): Long {
    var sum = 0L
    for (i in 0 until times) {
      sum += source.next()
    }
    return sum
  }

  fun loop(times: Int): Long = drive { sum(Gate(), times) }

  fun chain(depth: Int): Int = drive { Deep(Gate(), depth).next() }

  /** So that no call site sees one class only. */
  fun pollute() {
    for (source in listOf(Gate(), Two(Gate()), Tried(Gate()), Text(Gate()), Deep(Gate(), 3))) {
      drive { sum(source, 2) }
      drive { Two(source).next() }
      drive { Tried(source).next() }
      drive { Deep(source, 2).next() }
    }
  }

  private fun <T> drive(body: suspend () -> T): T {
    var result: Result<T>? = null
    body.createCoroutineUnintercepted(Continuation(EmptyCoroutineContext) { result = it }).resume(Unit)
    while (result == null) {
      val next = waiting!!
      waiting = null
      next.resume(value())
    }
    return result!!.getOrThrow()
  }
}
