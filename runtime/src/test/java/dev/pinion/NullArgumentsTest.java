package dev.pinion;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.AsyncStream;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Pin;
import dev.pinion.future.Waker;
import dev.pinion.interop.Calls;
import dev.pinion.interop.Flows;
import dev.pinion.interop.Stages;
import dev.pinion.io.AsyncFile;
import dev.pinion.io.BufferedRead;
import dev.pinion.io.BufferedWrite;
import dev.pinion.io.Io;
import dev.pinion.io.LineReader;
import dev.pinion.net.Dns;
import dev.pinion.net.TcpListener;
import dev.pinion.net.TcpStream;
import dev.pinion.net.Tls;
import dev.pinion.net.UnixStream;
import dev.pinion.rc.Arc;
import dev.pinion.rc.Rc;
import dev.pinion.sync.Broadcast;
import dev.pinion.sync.OnceCell;
import dev.pinion.task.LocalSet;
import dev.pinion.task.TaskLocal;
import dev.pinion.time.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** Null where it makes no sense fails the call that gives it, not a task that finds it later. */
@Timeout(60)
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // that is the point
final class NullArgumentsTest {
  private static final Future<Integer> ONE = Futures.ready(1);

  @TestFactory
  Stream<DynamicTest> theRuntimeRefusesIt() {
    AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build();
    Stream<DynamicTest> tests =
        Stream.of(
            refused("spawn", () -> runtime.spawn(null)),
            refused("spawnBlocking", () -> runtime.spawnBlocking(null)),
            refused("blockOn", () -> runtime.blockOn(null)),
            refused("threadName", () -> AsyncRuntime.builder().threadName(null)),
            refused("clock", () -> AsyncRuntime.builder().clock(null)),
            refused("longPoll", () -> AsyncRuntime.builder().longPoll(null)),
            refused("blockingIdle", () -> AsyncRuntime.builder().blockingIdle(null)),
            refused("completableFuture", () -> Stages.completableFuture(runtime, null)),
            refused("completableFuture's runtime", () -> Stages.completableFuture(null, ONE)),
            refused("publisher", () -> Flows.publisher(runtime, null)),
            refused("executorService", () -> Calls.executorService(null)));
    return tests.onClose(runtime::close);
  }

  @TestFactory
  Stream<DynamicTest> futuresRefuseIt() {
    return Stream.of(
        refused("join", () -> Futures.join(ONE, null)),
        refused("tryJoin", () -> Futures.tryJoin(null, ONE)),
        refused("joinAll", () -> Futures.joinAll(Arrays.asList(ONE, null))),
        refused("race", () -> Futures.race(Arrays.asList(null, ONE))),
        refused("select", () -> Futures.select(ONE, null)),
        refused("failed", () -> Futures.failed(null)),
        refused("fromPoll", () -> Futures.fromPoll(null)),
        refused("map", () -> ONE.map(null)),
        refused("flatMap", () -> ONE.flatMap(null)),
        refused("recover", () -> ONE.recover(null)),
        refused("named", () -> ONE.named(null)),
        refused("pin", () -> Pin.pin(null)),
        refused("Context.of", () -> Context.of(null)),
        refused("Waker.of", () -> Waker.of(null)),
        refused("stream from", () -> AsyncStream.from(null)),
        refused("stream map", () -> AsyncStream.from(Arrays.asList(1)).map(null)),
        refused("stream then", () -> AsyncStream.from(Arrays.asList(1)).then(2, null)),
        refused("stream filter", () -> AsyncStream.from(Arrays.asList(1)).filter(null)),
        refused("fold", () -> AsyncStream.from(Arrays.asList(1)).fold(1, null)));
  }

  @TestFactory
  Stream<DynamicTest> theRestOfTheLibraryRefusesIt() {
    return Stream.of(
        refused("sleep", () -> Time.sleep(null)),
        refused("sleepUntil", () -> Time.sleepUntil(null)),
        refused("timeout", () -> Time.timeout(null, Duration.ZERO)),
        refused("interval", () -> Time.interval(null)),
        refused("missedTicks", () -> Time.interval(Duration.ofDays(1)).missedTicks(null)),
        refused("OnceCell.set", () -> new OnceCell<String>().set(null)),
        refused("OnceCell.getOrInit", () -> new OnceCell<String>().getOrInit(null)),
        refused("Broadcast.send", () -> new Broadcast<String>(1).send(null)),
        refused("LocalSet.spawn", () -> new LocalSet().spawn(null)),
        refused("LocalSet.run", () -> new LocalSet().run(null)),
        refused("TaskLocal.where", () -> new TaskLocal<String>().where(null, ONE)),
        refused("TaskLocal.where's future", () -> new TaskLocal<String>().where("x", null)),
        refused("Rc.of", () -> Rc.of(null)),
        refused("Arc.of", () -> Arc.of(null)),
        refused("copy", () -> Io.copy(null, null)),
        refused("BufferedRead", () -> new BufferedRead(null)),
        refused("BufferedWrite", () -> new BufferedWrite(null)),
        refused("LineReader", () -> new LineReader(null, StandardCharsets.UTF_8)),
        refused("charset", () -> new LineReader(into -> Futures.ready(-1), null)),
        refused("AsyncFile.open", () -> AsyncFile.open(null)),
        refused("connect", () -> TcpStream.connect(null)),
        refused("unix connect", () -> UnixStream.connect(null)),
        refused("bind", () -> TcpListener.bind(null)),
        refused("resolve", () -> Dns.resolve(null)),
        refused("Tls.of", () -> Tls.of(null)),
        refused("Stages.future", () -> Stages.future(null)),
        refused("Flows.stream", () -> Flows.stream(null, 1)),
        refused("Calls.on", () -> Calls.on(null, () -> 1)),
        refused("Calls.on's call", () -> Calls.on(Runnable::run, null)),
        refused("onVirtualThread", () -> Calls.onVirtualThread(null)));
  }

  private static DynamicTest refused(String what, Executable call) {
    return DynamicTest.dynamicTest(what, () -> assertThrows(NullPointerException.class, call));
  }
}
