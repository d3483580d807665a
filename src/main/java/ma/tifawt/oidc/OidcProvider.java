package ma.tifawt.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.time.Now;

/** What is said to the provider over the wire, and where it is found (OpenID Connect Discovery). */
@ApplicationScoped
class OidcProvider {

  /** Of an answer: a person waits for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** After which the provider may have moved its doors. */
  private static final Duration FRESH = Duration.ofHours(1);

  private static final int LARGEST_KEYS = 200_000;
  private static final int OK = 200;

  @Inject private Settings settings;
  @Inject private Now now;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private volatile Doors doors;

  /** As the provider's own document says. */
  record Doors(URI authorization, URI token, JWKSource<SecurityContext> keys, Instant readAt) {}

  /**
   * @throws DomainException OID-001 there is none
   */
  Settings.Oidc settings() {
    if (settings.oidc() == null) {
      throw new DomainException(OidcError.NO_PROVIDER);
    }
    return settings.oidc();
  }

  /** To which the provider sends people back; it must be registered there, letter by letter. */
  String wayBack() {
    return settings.publicUrl() + "/api/v1/session/oidc/back";
  }

  /**
   * @throws DomainException OID-001 there is no provider; OID-002 it does not answer
   */
  Doors doors() {
    Doors known = doors;
    if (known == null || known.readAt().plus(FRESH).isBefore(now.instant())) {
      known = read(settings().issuer());
      doors = known;
    }
    return known;
  }

  private Doors read(URI issuer) {
    String base = issuer.toString().replaceFirst("/$", "");
    JsonObject said =
        json(HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration")).GET());
    try {
      if (!said.getString("issuer").equals(issuer.toString())) {
        throw new DomainException(OidcError.NO_ANSWER);
      }
      URI keys = like(issuer, said.getString("jwks_uri"));
      int patience = (int) PATIENCE.toMillis();
      return new Doors(
          like(issuer, said.getString("authorization_endpoint")),
          like(issuer, said.getString("token_endpoint")),
          JWKSourceBuilder.create(
                  keys.toURL(), new DefaultResourceRetriever(patience, patience, LARGEST_KEYS))
              .build(),
          now.instant());
    } catch (NullPointerException | ClassCastException | MalformedURLException e) {
      throw new DomainException(OidcError.NO_ANSWER);
    }
  }

  /** As safe a line as the issuer's own. */
  private static URI like(URI issuer, String address) {
    URI door = URI.create(address);
    if (!issuer.getScheme().equals(door.getScheme())) {
      throw new DomainException(OidcError.NO_ANSWER);
    }
    return door;
  }

  /**
   * The ID token for a code.
   *
   * @throws DomainException OID-002 the provider does not answer; OID-003 it does not take the code
   */
  String token(String code, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", wayBack());
    form.put("code_verifier", verifier);
    JsonObject answer =
        json(
            HttpRequest.newBuilder(doors().token())
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query(form))));
    String token = answer.getString("id_token", "");
    if (token.isEmpty()) {
      throw new DomainException(OidcError.NOT_PROVED);
    }
    return token;
  }

  /** RFC 6749 2.3.1: both parts in the form of a query first. */
  private String credentials() {
    String pair = encoded(settings().clientId()) + ":" + encoded(settings().clientSecret());
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonObject json(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(
              request.timeout(PATIENCE).header("Accept", "application/json").build(),
              BodyHandlers.ofString());
      if (answer.statusCode() / 100 == 4) {
        throw new DomainException(OidcError.NOT_PROVED);
      }
      if (answer.statusCode() != OK) {
        throw new DomainException(OidcError.NO_ANSWER);
      }
      return Json.createReader(new StringReader(answer.body())).readObject();
    } catch (IOException | JsonException e) {
      throw new DomainException(OidcError.NO_ANSWER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DomainException(OidcError.NO_ANSWER);
    }
  }
}
