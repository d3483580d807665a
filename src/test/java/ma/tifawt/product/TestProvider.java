package ma.tifawt.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A provider of OpenID Connect that others wrote (npm's oidc-provider), for as long as a test runs.
 */
final class TestProvider implements AutoCloseable {

  static final String CLIENT = "tifawt";

  /** With signs that mean something in a query. */
  static final String SECRET = "a secret: of the test/only";

  private final Process process;

  private TestProvider(Process process) {
    this.process = process;
  }

  static String issuer(int port) {
    return "http://127.0.0.1:" + port;
  }

  static TestProvider start(Product product) throws IOException {
    Process process =
        new ProcessBuilder(
                "node",
                "src/test/oidc/provider.mjs",
                String.valueOf(product.providerPort()),
                product.url(),
                Path.of("src/main/frontend/node_modules").toAbsolutePath().toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); !"listening".equals(line); line = said.readLine()) {
      if (line == null) {
        throw new IOException("the provider did not start: " + all);
      }
      all.append(line).append('\n');
    }
    return new TestProvider(process);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
