package dev.pinion;

import dev.pinion.annotations.Sync;

/**
 * What a runtime has done and has to do, when somebody looked. Nothing is stopped for that: each
 * figure is right for some moment while it was read, and they need not agree to the last task.
 * Tasks that stay on one thread, of a LocalSet, count neither as tasks nor as polls.
 *
 * @param workers how many threads poll tasks
 * @param workersAwake how many of them are not asleep
 * @param tasksBegun how many tasks have waited at least once or ended, since the runtime began; one
 *     that waits for its first turn is in a queue
 * @param tasksEnded how many of them have ended, in whatever way
 * @param polls how many polls were made, since the runtime began
 * @param steals how often a worker found tasks in the queue of another, since the runtime began
 * @param parks how often a worker parked, since the runtime began
 * @param queuedTasks how many tasks wait for a turn in queues of workers
 * @param injectedTasks how many wait in the queue that all workers share
 * @param timers how many sleeps, timeouts and intervals wait for their time
 * @param blockingThreads how many threads for blocking calls there are
 * @param blockingThreadsIdle how many of them have nothing to do
 * @param blockingThreadsStarted how many were started, since the runtime began
 * @param blockingCallsQueued how many calls wait for a thread
 */
@Sync(unchecked = "numbers")
public record RuntimeMetrics(
    int workers,
    int workersAwake,
    long tasksBegun,
    long tasksEnded,
    long polls,
    long steals,
    long parks,
    long queuedTasks,
    long injectedTasks,
    int timers,
    int blockingThreads,
    int blockingThreadsIdle,
    int blockingThreadsStarted,
    int blockingCallsQueued) {}
