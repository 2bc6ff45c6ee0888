import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Programs that grow: each is one class, made of {@code n} like parts. */
enum Shape {
  TASKS_OF_THEIR_OWN_LISTS(
      n -> body(n, i -> "var l%1$d = new ArrayList<Integer>(); pool.submit(() -> l%1$d.add(1));")),
  TASKS_OF_ONE_LIST(n -> body(n, i -> "pool.submit(() -> list.add(%d)); list.size();")),
  TASKS_READING_ONE_LIST(n -> body(n, i -> "pool.submit(() -> list.get(%d));")),
  TASKS_IN_LOOPS(n -> body(n, i -> "for (var x : list) { pool.submit(() -> names.put(x, %d)); }")),
  TASKS_JOINED(n -> body(n, i -> "var f%1$d = pool.submit(() -> list.add(1)); f%1$d.get();")),
  TASKS_OF_FIELDS(n -> body(n, i -> "pool.submit(() -> total += %d); total++;")),
  TASKS_IN_VARIABLES(n -> body(n, i -> "Runnable r%1$d = () -> list.add(1); pool.execute(r%1$d);")),
  STAGES(
      n ->
          body(
              1,
              i ->
                  "CompletableFuture.supplyAsync(() -> list)"
                      + lines(n, j -> ".thenApplyAsync(x -> { x.add(%d); return x; })")
                      + ".get();")),
  ONE_TASK_OF_ALL_LOCALS(
      n ->
          body(
              1,
              i ->
                  lines(n, j -> "var l%1$d = new ArrayList<Integer>(); l%1$d.add(1);")
                      + "pool.submit(() -> {"
                      + lines(n, j -> "l%d.add(2);")
                      + "});"
                      + lines(n, j -> "l%d.add(3);"))),
  ALIASES(
      n ->
          body(
              1,
              i ->
                  "List<Integer> a0 = list;"
                      + lines(n, j -> "List<Integer> a" + (j + 1) + " = a%d;")
                      + "pool.submit(() -> a"
                      + n
                      + ".add(1)); list.add(2);")),
  HANDLES_ADDED_TO_ONE_LIST(
      n ->
          body(
              1,
              i ->
                  "var all = new ArrayList<java.util.concurrent.Future<?>>();"
                      + lines(n, j -> "all.add(pool.submit(() -> list.add(1)));")
                      + "for (var f : all) { f.get(); } list.add(2);")),
  MONITORS(n -> body(n, i -> "synchronized (this) { list.add(%d); pool.submit(() -> list); }")),
  LOCKS(
      n ->
          async(
              n, i -> "lock.lock(); try { list.add(%d); } finally { lock.unlock(); } await(f());")),
  AWAITS(n -> async(n, i -> "int v%1$d = await(f()); list.add(v%1$d);")),
  AWAITS_ACROSS_ALL_LOCALS(
      n ->
          async(
              1,
              i ->
                  lines(n, j -> "var l%d = new ArrayList<Integer>();")
                      + lines(n, j -> "await(f()); l%d.add(1);"))),
  AWAITED_IN_VARIABLES(n -> async(n, i -> "var f%1$d = f(); var g%1$d = f(); await(f%1$d);")),
  BRANCHES(
      n ->
          async(
              n, i -> "if (list.isEmpty()) { await(f()); } else if (total > %d) { list.add(1); }")),
  LOOPS(n -> async(n, i -> "while (total > %d) { await(f()); if (total == 3) { break; } }")),
  SWITCH(
      n ->
          async(
              1,
              i ->
                  "switch (total) {"
                      + lines(n, j -> "case %1$d -> { list.add(%1$d); await(f()); }")
                      + "default -> {} }")),
  CONCATENATION(
      n ->
          async(1, i -> "String s = \"\"" + lines(n / 5, j -> " + list.get(%d)") + ";await(f());")),
  BUILDER(
      n -> async(1, i -> "var s = new StringBuilder()" + lines(n / 5, j -> ".append(%d)") + ";")),
  ASYNC_BODIES(n -> body(n, i -> "var t%d = runtime.spawn(async(() -> list.add(await(f()))));")),
  METHODS_CALLING_EACH_OTHER(
      n ->
          body(1, i -> "pool.submit(() -> m0()); m0();")
              + lines(
                  n,
                  j ->
                      "private void m%d() { list.add(1); m"
                          + (j + 1) % n
                          + "(); m"
                          + (j + 2) % n
                          + "(); m"
                          + (j * 7 + 3) % n
                          + "(); }")),
  METHODS_EACH_WITH_A_TASK(
      n ->
          body(1, i -> "m0();")
              + lines(
                  n,
                  j ->
                      "private void m%1$d() { m"
                          + (j + 1) % n
                          + "(); pool.submit(() -> { total++; m"
                          + (j + 2) % n
                          + "(); }); }")),
  FIELDS(
      n ->
          lines(n, j -> "private List<String> f%1$d = new ArrayList<>(); private int i%1$d;")
              + "@Sync static class P {"
              + lines(n, j -> "final String p%d = \"\";")
              + "}"
              + body(
                  1,
                  i -> "pool.submit(() -> {" + lines(n, j -> "i%1$d++; f%1$d.add(\"\");") + "});")),
  GUARDED_FIELDS(
      n ->
          "@Sync static class P {"
              + lines(n, j -> "private int p%1$d; synchronized void s%1$d() { p%1$d++; }")
              + "}"),
  STATICS(
      n ->
          lines(n, j -> "static final List<String> S%1$d = new ArrayList<>(); static int i%1$d;")
              + body(n, i -> "pool.submit(() -> { S%1$d.add(\"\"); i%1$d++; });")),
  TYPES_OF_TYPES(
      n ->
          lines(
                  n,
                  j ->
                      "static class T%d { final T"
                          + (j + 1) % n
                          + " a = null; final T"
                          + (j * 7 + 3) % n
                          + " b = null; }")
              + body(1, i -> "var t = new T0(); pool.submit(() -> t.a);")),
  POLLS(
      n ->
          "static class F implements Future<Integer> { public Poll<Integer> poll(Context c) {"
              + lines(n, j -> "if (hashCode() == %d) { c.waker(); return Poll.pending(); }")
              + "return Poll.ready(1); } }"),
  NESTED_LAMBDAS(n -> body(1, i -> nested(n, "pool.submit(() -> { list.add(%d);", "});")), true),
  NESTED_VARIABLES(
      n ->
          body(1, i -> nested(n, "Runnable r%1$d = () -> { list.add(1);", "}; pool.execute(r%d);")),
      true),
  NESTED_ASYNC(
      n ->
          body(
              1,
              i ->
                  nested(n, "runtime.spawn(async(() -> { list.add(await(f()));", "return 1; }));")),
      true),
  NESTED_IN_PLACE(n -> body(1, i -> nested(n, "list.forEach(x%d -> {", "list.add(1); });")), true),
  NESTED_CLASSES(
      n -> nested(n, "class C%d { void m() { list.add(1); pool.submit(() -> list.add(2)); }", "}"),
      true),
  NESTED_ANONYMOUS(
      n ->
          body(
              1,
              i ->
                  nested(
                      n,
                      "new Thread(new Runnable() { public void run() { list.add(1);",
                      "}}).start();")),
      true),
  NESTED_BLOCKS(
      n -> async(1, i -> nested(n, "if (total > %d) { while (total < 3) { await(f());", "}}")),
      true),
  NESTED_SYNCHRONIZED(
      n -> body(1, i -> nested(n, "synchronized (this) { pool.submit(() -> list.add(1));", "}")),
      true),
  NESTED_TYPE_ARGUMENTS(
      n ->
          body(
              1,
              i ->
                  "Map<String, ".repeat(n)
                      + "String"
                      + ">".repeat(n)
                      + " m = null; pool.submit(() -> m.size());"),
      true);

  private final IntFunction<String> members;
  private final boolean nests;

  Shape(IntFunction<String> members) {
    this(members, false);
  }

  Shape(IntFunction<String> members, boolean nests) {
    this.members = members;
    this.nests = nests;
  }

  /** Whether its parts stand in one another. */
  boolean nests() {
    return nests;
  }

  String source(int n) {
    return """
    import static dev.pinion.Async.async;
    import static dev.pinion.Async.await;
    import dev.pinion.AsyncRuntime;
    import dev.pinion.annotations.*;
    import dev.pinion.future.*;
    import java.util.*;
    import java.util.concurrent.CompletableFuture;
    import java.util.concurrent.ExecutorService;
    import java.util.concurrent.ConcurrentHashMap;
    import java.util.concurrent.locks.*;
    class Grown {
      private final ExecutorService pool = null;
      private final Lock lock = new ReentrantLock();
      private final List<Integer> list = new ArrayList<>();
      private final Map<Integer, Integer> names = new HashMap<>();
      private int total;
      private AsyncRuntime runtime;
      private static Future<Integer> f() { return null; }
    """
        + members.apply(n)
        + "}\n";
  }

  private static String lines(int n, IntFunction<String> line) {
    return IntStream.range(0, n)
        .mapToObj(i -> line.apply(i).formatted(i))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private static String body(int n, IntFunction<String> statement) {
    return "void body() throws Exception {" + lines(n, statement) + "}\n";
  }

  private static String async(int n, IntFunction<String> statement) {
    return "Future<Integer> body() { return async(() -> {"
        + lines(n, statement)
        + "return 1; }); }";
  }

  private static String nested(int depth, String open, String close) {
    return lines(depth, i -> open)
        + IntStream.range(0, depth)
            .mapToObj(i -> close.formatted(depth - 1 - i))
            .collect(Collectors.joining("\n"));
  }
}
