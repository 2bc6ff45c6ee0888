package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

/**
 * What of the JDK may be shared, what is one thread's at a time, and what stays with its thread.
 */
final class JdkTypesTest {
  private static void check(String code) {
    LibraryCase.check(
        """
        import java.lang.foreign.*;
        import java.net.http.*;
        import java.nio.*;
        import java.nio.channels.*;
        import java.text.*;
        import java.time.format.DateTimeFormatter;
        import java.util.concurrent.locks.*;
        import java.util.regex.*;
        import javax.crypto.*;
        """,
        code);
  }

  @Test
  void staticsThatAreChangedByUsingThem() {
    check(
        """
        // BUG: Diagnostic contains: every thread can reach static 'FORMAT'
        static final SimpleDateFormat FORMAT = new SimpleDateFormat("x");
        // BUG: Diagnostic contains: every thread can reach static 'NUMBERS'
        static final NumberFormat NUMBERS = NumberFormat.getInstance();
        // BUG: Diagnostic contains: every thread can reach static 'WEAK'
        static final Map<String, String> WEAK = new WeakHashMap<>();
        // BUG: Diagnostic contains: every thread can reach static 'CALENDAR'
        static final Calendar CALENDAR = Calendar.getInstance();
        // BUG: Diagnostic contains: every thread can reach static 'INPUT'
        static final Scanner INPUT = new Scanner(System.in);
        static final DateTimeFormatter DATES = DateTimeFormatter.ISO_DATE;
        static final ThreadLocal<SimpleDateFormat> OWN = ThreadLocal.withInitial(() -> new SimpleDateFormat("x"));
        static final Map<String, String> LOCKED = Collections.synchronizedMap(new WeakHashMap<>());
        static final Pattern WORD = Pattern.compile("x");
        static final Random RANDOM = new Random();
        static final HttpClient HTTP = HttpClient.newHttpClient();
        static final List<String> NAMES = List.of("a");
        """);
  }

  @Test
  void matchersCiphersAndStatementsAreOneThreadsAtATime() {
    check(
        """
        void matchers(ExecutorService pool, Pattern pattern, List<String> lines) {
          Matcher one = pattern.matcher("");
          for (String line : lines) {
            pool.submit(() -> pattern.matcher(line).matches());
            // BUG: Diagnostic contains: 'one' is changed by runs of this code that overlap
            pool.submit(() -> one.reset(line).matches());
          }
        }
        void ciphers(ExecutorService pool, List<byte[]> parts) throws Exception {
          Cipher one = Cipher.getInstance("AES");
          for (byte[] part : parts) {
            Cipher own = Cipher.getInstance("AES");
            pool.submit(() -> own.doFinal(part));
            // BUG: Diagnostic contains: 'one' is changed by runs of this code that overlap
            pool.submit(() -> one.doFinal(part));
          }
        }
        void statements(ExecutorService pool, java.sql.PreparedStatement one, List<Integer> ids) {
          for (int id : ids) {
            pool.submit(() -> {
              // BUG: Diagnostic contains: 'one' is changed by runs of this code that overlap
              one.setInt(1, id);
              return one.executeQuery();
            });
          }
        }
        void rows(ExecutorService pool, java.sql.ResultSet rows) throws Exception {
          Future<?> reader = pool.submit(() -> rows.next());
          // BUG: Diagnostic contains: 'rows' is changed here while a task may be using it
          rows.getString(1);
          reader.get();
          rows.getString(1);
        }
        void connections(ExecutorService pool, javax.sql.DataSource source, List<Integer> ids) {
          for (int id : ids) {
            pool.submit(() -> {
              try (var connection = source.getConnection(); var query = connection.prepareStatement("x")) {
                query.setInt(1, id);
                return query.executeUpdate();
              }
            });
          }
        }
        """);
  }

  @Test
  void aSegmentIsBoundToTheThreadOfItsArena() {
    check(
        """
        void confined(ExecutorService pool) {
          try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(10);
            MemorySegment half = memory.asSlice(0, 5);
            // BUG: Diagnostic contains: 'arena' is captured by code that runs on another thread
            pool.submit(() -> arena.allocate(5));
            // BUG: Diagnostic contains: 'arena' is captured by code that runs on another thread
            pool.submit(() -> half.fill((byte) 0));
          }
        }
        void shared(ExecutorService pool) throws Exception {
          try (Arena arena = Arena.ofShared()) {
            MemorySegment memory = arena.allocate(10);
            pool.submit(() -> memory.fill((byte) 0)).get();
          }
        }
        """);
  }

  @Test
  void aBufferInFlightBelongsToTheOperation() {
    check(
        """
        void rejected(AsynchronousFileChannel file) {
          ByteBuffer buffer = ByteBuffer.allocate(10);
          file.read(buffer, 0);
          // BUG: Diagnostic contains: 'buffer' is changed here
          buffer.clear();
        }
        void waitedFor(AsynchronousFileChannel file) throws Exception {
          ByteBuffer buffer = ByteBuffer.allocate(10);
          file.read(buffer, 0).get();
          buffer.flip();
        }
        void duplicate(ExecutorService pool) {
          ByteBuffer buffer = ByteBuffer.allocate(10);
          ByteBuffer same = buffer.duplicate();
          pool.submit(() -> same.put((byte) 1));
          // BUG: Diagnostic contains: is read here while a task may be changing it
          buffer.get(0);
        }
        """);
  }

  @Test
  void buildersAreNotShared() {
    check(
        """
        void rejected(ExecutorService pool, List<java.net.URI> addresses) {
          HttpRequest.Builder builder = HttpRequest.newBuilder();
          for (java.net.URI address : addresses) {
            // BUG: Diagnostic contains: 'builder' is changed by runs of this code that overlap
            pool.submit(() -> builder.uri(address).build());
          }
        }
        void copied(HttpClient client, HttpRequest.Builder builder, List<java.net.URI> addresses) {
          for (java.net.URI address : addresses) {
            client.sendAsync(builder.copy().uri(address).build(), HttpResponse.BodyHandlers.ofString());
          }
        }
        """);
  }

  @Test
  void locksOnBothSidesOfWhateverKind() {
    check(
        """
        void stamped(ExecutorService pool, StampedLock lock) {
          int[] count = {0};
          pool.submit(() -> {
            long stamp = lock.writeLock();
            try { count[0]++; } finally { lock.unlockWrite(stamp); }
          });
          long stamp = lock.readLock();
          try { System.out.println(count[0]); } finally { lock.unlockRead(stamp); }
        }
        void permits(ExecutorService pool) throws Exception {
          Semaphore one = new Semaphore(1);
          int[] count = {0};
          pool.submit(() -> {
            one.acquire();
            try { count[0]++; } finally { one.release(); }
            return null;
          });
          one.acquire();
          try { count[0]++; } finally { one.release(); }
        }
        """);
  }
}
