package ma.tifawt.shared.sync.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.error.ErrorCode.Kind;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.i18n.Texts;
import ma.tifawt.shared.json.Json;
import ma.tifawt.shared.sync.Operation;
import ma.tifawt.shared.sync.PastReceipt;
import ma.tifawt.shared.sync.Receipt;
import ma.tifawt.shared.sync.SyncError;
import ma.tifawt.shared.sync.SyncService;

/** Carries out the operations of one batch, in order, and writes their receipts as JSON. */
@ApplicationScoped
public class BatchRunner {

  @Inject private SyncService sync;
  @Inject private Texts texts;

  JsonArray run(String device, JsonArray operations, Lang lang) {
    JsonArrayBuilder receipts = Json.createArrayBuilder();
    for (JsonValue value : operations) {
      receipts.add(one(device, value, lang));
    }
    return receipts.build();
  }

  private JsonObject one(String device, JsonValue value, Lang lang) {
    Operation operation;
    try {
      operation = OperationJson.read(device, value);
    } catch (DomainException e) {
      return json(
          OperationJson.idOf(value),
          Receipt.Outcome.REFUSED.name(),
          0,
          JsonValue.EMPTY_JSON_OBJECT,
          e,
          lang);
    }
    String id = operation.id().toString();
    try {
      Optional<PastReceipt> past = sync.past(operation.id());
      if (past.isPresent()) {
        return again(id, past.get(), lang);
      }
      Receipt receipt = sync.apply(operation);
      return json(
          id, receipt.outcome().name(), receipt.version(), receipt.result(), receipt.fault(), lang);
    } catch (DomainException e) {
      return refused(operation, e, lang);
    }
  }

  /**
   * A refusal for what the person did is final and kept; one for the moment (signed out, too busy)
   * is not: the device tries again.
   */
  private JsonObject refused(Operation operation, DomainException fault, Lang lang) {
    Kind kind = fault.code().kind();
    if (kind == Kind.UNAUTHENTICATED || kind == Kind.UNAVAILABLE || kind == Kind.TOO_MANY) {
      throw fault;
    }
    if (fault.code() != SyncError.FOREIGN_OPERATION) {
      sync.refuse(operation, fault);
    }
    return json(
        operation.id().toString(),
        Receipt.Outcome.REFUSED.name(),
        0,
        JsonValue.EMPTY_JSON_OBJECT,
        fault,
        lang);
  }

  private JsonObject again(String id, PastReceipt past, Lang lang) {
    JsonObject result = Json.createReader(new StringReader(past.result())).readObject();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", id)
            .add("outcome", past.outcome().equals("applied") ? "duplicate" : past.outcome())
            .add("version", past.version())
            .add("result", result);
    if (past.errorCode() != null) {
      json.add("code", past.errorCode())
          .add("message", texts.get(lang, "error." + past.errorCode()));
    }
    return json.build();
  }

  private JsonObject json(
      String id, String outcome, int version, JsonObject result, DomainException fault, Lang lang) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", id)
            .add("outcome", outcome.toLowerCase(Locale.ROOT))
            .add("version", version)
            .add("result", result);
    if (fault != null) {
      String code = fault.code().code();
      json.add("code", code)
          .add("message", texts.get(lang, "error." + code, fault.arguments().toArray()));
    }
    return json.build();
  }
}
