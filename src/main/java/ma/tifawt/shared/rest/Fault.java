package ma.tifawt.shared.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import ma.tifawt.shared.error.ErrorCode;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.log.RequestId;

/** The one shape of a failure over HTTP: {@code {code, message, help, reference}}. */
public final class Fault {

  private Fault() {}

  public static Response response(Texts texts, Lang lang, ErrorCode code, Object... arguments) {
    return Response.status(code.kind().status())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body(texts, lang, code, arguments))
        .build();
  }

  public static JsonObject body(Texts texts, Lang lang, ErrorCode code, Object... arguments) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("code", code.code())
            .add("message", texts.get(lang, "error." + code.code(), arguments))
            .add("help", texts.get(lang, "error." + code.code() + ".help", arguments));
    if (RequestId.current() != null) {
      body.add("reference", RequestId.current());
    }
    return body.build();
  }
}
