package dev.pinion.net;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import dev.pinion.io.ByteStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/**
 * How to speak TLS: makes a {@link TlsStream} of a connection.
 *
 * <pre>{@code
 * Tls tls = Tls.of(SSLContext.getDefault());        // reads the trust store: once, at the start
 * try (TlsStream stream = await(tls.connect("example.org", 443))) {
 *   await(stream.writeAll(request));
 *   int count = await(stream.read(buffer));
 * }
 * }</pre>
 *
 * <p>A client verifies that the server's certificate is for the host it asked for, and names that
 * host (SNI). What takes long, such as checking certificates, runs on threads that may block.
 */
@Sync(unchecked = "an SSLContext is safe to share once it is initialized; the rest is final")
public final class Tls {
  private static final Pattern LITERAL_ADDRESS = Pattern.compile(".*:.*|[0-9.]+");

  private final SSLContext context;
  private final Consumer<SSLParameters> change;

  private Tls(SSLContext context, Consumer<SSLParameters> change) {
    this.context = context;
    this.change = change;
  }

  /** With the keys and the trust of this context, which is initialized. */
  public static Tls of(SSLContext context) {
    return new Tls(Objects.requireNonNull(context), parameters -> {});
  }

  /**
   * The same with other parameters, such as the application protocols or the need for a client's
   * certificate. The change is made for every connection, from any thread, and comes last: it can
   * also take the verification of the host name away.
   */
  public Tls with(Consumer<SSLParameters> change) {
    return new Tls(context, this.change.andThen(change));
  }

  /** {@link TcpStream#connect(String, int)}, then {@link #connect(ByteStream, String)}. */
  public Future<TlsStream> connect(String host, int port) {
    return TcpStream.connect(host, port).flatMap(transport -> connect(transport, host));
  }

  /**
   * The client's side of the handshake, with the host of this name. Fails with {@link
   * javax.net.ssl.SSLException} if the two sides do not come to terms or the certificate is not to
   * be trusted, and with {@link java.io.EOFException} if the peer leaves.
   *
   * <p>The connection belongs to the stream from the first poll on: failing and cancelling close
   * it. It has no time limit of its own, see {@code Time.timeout}.
   */
  public Future<TlsStream> connect(ByteStream transport, String host) {
    SSLEngine engine = context.createSSLEngine(host, -1);
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (!LITERAL_ADDRESS.matcher(host).matches()) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    return handshake(transport, engine, parameters);
  }

  /**
   * The server's side of the handshake; as {@link #connect(ByteStream, String)}. The tickets for
   * later sessions, some hundred bytes that the client reads when it likes, are not waited for:
   * what the transport has no room for goes out with whatever is read, written or flushed next.
   */
  public Future<TlsStream> accept(ByteStream transport) {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    return handshake(transport, engine, engine.getSSLParameters());
  }

  private Future<TlsStream> handshake(
      ByteStream transport, SSLEngine engine, SSLParameters parameters) {
    change.accept(parameters);
    engine.setSSLParameters(parameters);
    return new TlsHandshake(transport, engine);
  }
}
