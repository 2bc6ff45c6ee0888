package dev.pinion;

import static com.google.common.truth.Truth.assertWithMessage;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that users, documentation and acceptance tests rely on, each with its methods. */
final class PublicNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Async: async await",
        "AsyncRuntime: create builder blockOn spawn spawnBlocking close",
        "AsyncRuntime$Builder: workerThreads threadName blockingThreads clock seed build",
        "future.Future: poll cancel map flatMap recover",
        "future.Poll: ready pending",
        "future.Poll$Ready: value",
        "future.Poll$Pending:",
        "future.Context: waker of",
        "future.Waker: wake",
        "future.Pin:",
        "future.Futures: ready pending fromPoll join joinAll tryJoin tryJoinAll select race",
        "task.Task: spawn spawnBlocking spawnLocal yieldNow",
        "task.JoinHandle: poll abort isDone",
        "task.JoinSet: spawn next abortAll close",
        "task.LocalSet: spawn close",
        "task.TaskLocal:",
        "time.Time: sleep sleepUntil timeout interval",
        "time.PausedTime: advance",
        "sync.Mutex: lock",
        "sync.RwLock: read write",
        "sync.Semaphore: acquire tryAcquire close",
        "sync.Notify: notified notifyOne notifyWaiters",
        "sync.Barrier: arrive",
        "sync.OnceCell: get set getOrInit",
        "sync.Oneshot:",
        "sync.Mpsc:",
        "sync.Broadcast: send subscribe",
        "sync.Watch: of",
        "net.TcpListener: bind accept close",
        "net.TcpStream: connect read write shutdownOutput close",
        "net.UdpSocket: bind send receive close",
        "net.UnixListener: bind accept close",
        "net.UnixStream: connect read write shutdownOutput close",
        "net.Tls: of connect accept",
        "io.AsyncRead: read readFully",
        "io.AsyncWrite: write writeAll flush shutdownOutput",
        "io.Io: copy copyBoth",
        "io.LineReader: next",
        "io.AsyncFile: open read write",
        "rc.Rc: of get close",
        "rc.Weak:",
        "rc.Arc: of get close",
        "interop.Stages: future completableFuture",
        "interop.Flows:",
        "interop.Calls: on onVirtualThread executorService",
      })
  void theyAreThereAndPublic(String line) throws ClassNotFoundException {
    String[] parts = line.split(":", -1);
    Class<?> type = Class.forName("dev.pinion." + parts[0]);
    assertWithMessage("%s is public", type).that(Modifier.isPublic(type.getModifiers())).isTrue();
    List<String> methods =
        Arrays.stream(type.getMethods()).map(Method::getName).distinct().toList();
    if (!parts[1].isEmpty()) {
      assertWithMessage("methods of %s", type)
          .that(methods)
          .containsAtLeastElementsIn(parts[1].strip().split(" "));
    }
  }
}
