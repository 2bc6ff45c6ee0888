package dev.pinion.net;

import java.io.InputStream;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key for localhost and 127.0.0.1, which signs itself and is good for a hundred years. Made by
 *
 * <pre>
 * keytool -genkeypair -alias localhost -keyalg EC -groupname secp256r1 -dname CN=localhost
 *     -ext SAN=DNS:localhost,IP:127.0.0.1 -validity 36500
 *     -keystore localhost.p12 -storetype PKCS12 -storepass changeit
 * </pre>
 */
final class Certificates {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private Certificates() {}

  /** Has the key, and trusts it. */
  static SSLContext trusted() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Certificates.class.getResourceAsStream("localhost.p12")) {
      store.load(bytes, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
