package dev.pinion.benchmarks.await

import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.intrinsics.COROUTINE_SUSPENDED
import kotlin.coroutines.intrinsics.createCoroutineUnintercepted
import kotlin.coroutines.intrinsics.suspendCoroutineUninterceptedOrReturn
import kotlin.coroutines.resume

/** The same bodies as suspend functions, without a dispatcher: the bare state machines of Kotlin's compiler. */
class Suspends(private val ready: Boolean) {
  private var waiting: Continuation<Int>? = null

  private suspend fun gate(): Int = suspendCoroutineUninterceptedOrReturn { continuation ->
    if (ready) 1 else { waiting = continuation; COROUTINE_SUSPENDED }
  }

  private suspend fun sum(times: Int): Long {
    var sum = 0L
    for (i in 0 until times) {
      sum += gate()
    }
    return sum
  }

  private suspend fun deep(depth: Int): Int = if (depth == 0) gate() else deep(depth - 1) + 1

  fun loop(times: Int): Long = drive { sum(times) }

  fun chain(depth: Int): Int = drive { deep(depth) }

  private fun <T> drive(body: suspend () -> T): T {
    var result: Result<T>? = null
    body.createCoroutineUnintercepted(Continuation(EmptyCoroutineContext) { result = it }).resume(Unit)
    while (result == null) {
      val next = waiting!!
      waiting = null
      next.resume(1)
    }
    return result!!.getOrThrow()
  }
}
