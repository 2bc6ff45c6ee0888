package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

/** Everyday code that strict strength can show to be right, since the models say enough. */
final class StrictTest {
  private static void check(String imports, String code) {
    LibraryCase.check(
        "import dev.pinion.annotations.Strict;" + imports,
        """
        @Strict static class Service {
          private final ExecutorService pool = Executors.newCachedThreadPool();
          %s
        }
        """
            .formatted(code));
  }

  @Test
  void caches() {
    check(
        "",
        """
        private final com.github.benmanes.caffeine.cache.Cache<String, String> own =
            com.github.benmanes.caffeine.cache.Caffeine.newBuilder().maximumSize(3).build();
        private final com.google.common.cache.LoadingCache<String, String> loading =
            com.google.common.cache.CacheBuilder.newBuilder()
                .build(com.google.common.cache.CacheLoader.from(key -> key));
        private final com.google.common.collect.ImmutableMap<String, String> fixed =
            com.google.common.collect.ImmutableMap.of("a", "b");
        void ask(String key) {
          pool.submit(() -> own.get(key, String::strip));
          pool.submit(() -> loading.getUnchecked(key));
          pool.submit(() -> fixed.get(key));
        }
        """);
  }

  @Test
  void clients() {
    check(
        "import java.net.http.*; import org.apache.kafka.clients.producer.*;",
        """
        private final com.fasterxml.jackson.databind.ObjectMapper mapper =
            new com.fasterxml.jackson.databind.ObjectMapper();
        private final com.zaxxer.hikari.HikariDataSource source;
        private final io.grpc.ManagedChannel channel;
        private final KafkaProducer<String, String> producer;
        private final HttpClient http = HttpClient.newHttpClient();
        private final Map<String, String> bodies = new ConcurrentHashMap<>();
        Service(
            com.zaxxer.hikari.HikariDataSource source,
            io.grpc.ManagedChannel channel,
            KafkaProducer<String, String> producer) {
          this.source = source;
          this.channel = channel;
          this.producer = producer;
        }
        Future<String> parse(String json) {
          return pool.submit(() -> mapper.readTree(json).asText());
        }
        Future<Integer> update(int id) {
          return pool.submit(() -> {
            try (var connection = source.getConnection(); var query = connection.prepareStatement("x")) {
              query.setInt(1, id);
              return query.executeUpdate();
            }
          });
        }
        void send(String text) {
          pool.submit(() -> channel.authority());
          pool.submit(() -> producer.send(new ProducerRecord<>("topic", text)));
          producer.send(new ProducerRecord<>("topic", text), (data, failure) -> System.out.println(text));
        }
        CompletableFuture<String> get(java.net.URI address) {
          return http.sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
              .thenApply(response -> bodies.put(address.toString(), response.body()));
        }
        """);
  }

  @Test
  void chains() {
    check(
        "import reactor.core.publisher.*; import reactor.core.scheduler.Schedulers;",
        """
        Mono<String> described(String text) {
          return Mono.fromCallable(() -> text.strip()).subscribeOn(Schedulers.boundedElastic()).map(x -> x + text);
        }
        void collected(Flux<String> lines) {
          lines.publishOn(Schedulers.parallel()).map(String::strip).collectList().block().add("x");
        }
        void subscribed(String text) {
          Mono.fromCallable(() -> text.strip()).subscribeOn(Schedulers.boundedElastic())
              .subscribe(x -> System.out.println(x + text));
          io.reactivex.rxjava3.core.Single.fromCallable(() -> text.strip())
              .subscribeOn(io.reactivex.rxjava3.schedulers.Schedulers.io())
              .subscribe(x -> System.out.println(x + text));
        }
        """);
  }

  @Test
  void eventLoops() {
    check(
        "import io.netty.channel.*;",
        """
        static class Handler extends ChannelInboundHandlerAdapter {
          private final List<String> seen = new ArrayList<>();
          private int reads;
          @Override public void channelRead(ChannelHandlerContext context, Object message) {
            seen.add("a");
            context.executor().execute(() -> seen.clear());
            context.channel().eventLoop().schedule(() -> reads++, 1, TimeUnit.SECONDS);
            context.writeAndFlush(message).addListener(done -> reads--);
          }
        }
        static class Verticle extends io.vertx.core.AbstractVerticle {
          private final Map<String, String> last = new HashMap<>();
          private int ticks;
          @Override public void start() {
            vertx.setPeriodic(10, id -> ticks++);
            vertx.eventBus().consumer("x", message -> last.put("a", "b"));
            vertx.executeBlocking(() -> "x").onComplete(result -> ticks++);
            vertx.runOnContext(nothing -> ticks++);
          }
        }
        """);
  }

  @Test
  void whatCannotBeShownIsRejected() {
    check(
        "",
        """
        void unknown(List<String> rows) {
          // BUG: Diagnostic contains: rows
          pool.submit(() -> rows.size());
        }
        void copied(List<String> rows) {
          List<String> copy = List.copyOf(rows);
          pool.submit(() -> copy.size());
        }
        """);
  }
}
