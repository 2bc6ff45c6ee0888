/** Lazy futures, a work-stealing executor, a reactor, timers, channels and sockets. */
module dev.pinion.runtime {
  requires transitive dev.pinion.annotations;
  requires static jdk.jfr;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports dev.pinion;
  exports dev.pinion.future;
  exports dev.pinion.interop;
  exports dev.pinion.io;
  exports dev.pinion.net;
  exports dev.pinion.rc;
  exports dev.pinion.sync;
  exports dev.pinion.task;
  exports dev.pinion.time;
}
