package ma.tifawt.product;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.demo.DemoAccount;

/** Somebody with a device of their own: a client with its own cookies, which follows nothing. */
final class Visitor {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Product product = Product.running();
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  static Visitor signedIn(DemoAccount account) {
    Visitor visitor = new Visitor();
    HttpResponse<byte[]> answer = visitor.signIn(account);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(account.userName() + ": " + text(answer));
    }
    return visitor;
  }

  /** With the second step, where the account has one. */
  HttpResponse<byte[]> signIn(DemoAccount account) {
    HttpResponse<byte[]> answer = signIn(account.userName(), account.secret());
    return account.appSecret() == null || answer.statusCode() != 200
        ? answer
        : postJson(
            "/api/v1/session/second",
            Json.createObjectBuilder().add("code", account.nextCode()).build());
  }

  HttpResponse<byte[]> signIn(String userName, String secret) {
    return postJson(
        "/api/v1/session",
        Json.createObjectBuilder().add("userName", userName).add("secret", secret).build());
  }

  /**
   * @param headers name, value, name, value …
   */
  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Wherever somebody else has sent this visitor. */
  HttpResponse<byte[]> getAt(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).GET());
  }

  HttpResponse<byte[]> postFormAt(String address, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  HttpResponse<byte[]> postJson(String path, JsonObject body) {
    return send(
        request(path)
            .headers("X-Tifawt", "1", "Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** A page's form, as a browser sends it. */
  HttpResponse<byte[]> postForm(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A post as a form of another site would send it. */
  HttpResponse<byte[]> postForeign(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<byte[]> postParts(String path, MultipartBody body) {
    return send(
        request(path)
            .headers("X-Tifawt", "1", "Content-Type", body.contentType())
            .POST(BodyPublishers.ofByteArray(body.bytes())));
  }

  /**
   * The value kept on this device.
   *
   * @throws java.util.NoSuchElementException there is none
   */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** Somebody put a cookie on the device before. */
  void plant(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(product.url()), cookie);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(product.url() + path)).timeout(PATIENCE);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static JsonObject json(HttpResponse<byte[]> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(text(answer)))) {
      return reader.readObject();
    }
  }

  static JsonArray array(HttpResponse<byte[]> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(text(answer)))) {
      return reader.readArray();
    }
  }
}
