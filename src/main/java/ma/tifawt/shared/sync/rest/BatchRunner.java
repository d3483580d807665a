package ma.tifawt.shared.sync.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

/**
 * Carries out the operations of one batch, and writes their receipts as JSON. Those that belong
 * together, such as the marks of a session, come in one transaction; where that fails they come one
 * by one, as all others do.
 */
@ApplicationScoped
public class BatchRunner {

  private static final System.Logger LOG = System.getLogger(BatchRunner.class.getName());

  /** Operations in one transaction; a register has fewer. */
  private static final int LARGEST_UNIT = 200;

  @Inject private SyncService sync;
  @Inject private Texts texts;

  JsonArray run(String device, JsonArray operations, Lang lang) {
    List<Sent> sent = new ArrayList<>();
    for (JsonValue value : operations) {
      sent.add(read(device, value, sent.size()));
    }
    JsonObject[] receipts = new JsonObject[sent.size()];
    for (List<Sent> unit : units(sent)) {
      Optional<List<Receipt>> together = together(unit);
      for (int i = 0; i < unit.size(); i++) {
        Sent each = unit.get(i);
        receipts[each.place()] =
            together.isPresent()
                ? json(each.operation(), together.get().get(i), lang)
                : one(each, lang);
      }
    }
    JsonArrayBuilder all = Json.createArrayBuilder();
    Stream.of(receipts).forEach(all::add);
    return all.build();
  }

  /**
   * @param place in the batch, from 0
   * @param operation null if it could not be read
   * @param fault why; null otherwise
   * @param unit what it may be carried out together with; empty if alone
   */
  private record Sent(
      int place,
      JsonValue value,
      Operation operation,
      DomainException fault,
      Optional<String> unit) {}

  private Sent read(String device, JsonValue value, int place) {
    Operation operation;
    try {
      operation = OperationJson.read(device, value);
    } catch (DomainException e) {
      return new Sent(place, value, null, e, Optional.empty());
    }
    try {
      return new Sent(place, value, operation, null, sync.unit(operation));
    } catch (DomainException unknownKind) {
      return new Sent(place, value, operation, null, Optional.empty());
    }
  }

  /**
   * What comes together. Between two operations that want to be alone, those of a unit are gathered
   * from wherever they stand: units do not depend on each other, and what is about one subject
   * keeps its order.
   */
  private static List<List<Sent>> units(List<Sent> sent) {
    List<List<Sent>> units = new ArrayList<>();
    Map<String, List<Sent>> open = new HashMap<>();
    for (Sent each : sent) {
      if (each.unit().isEmpty()) {
        open.clear();
        units.add(List.of(each));
        continue;
      }
      String key = each.unit().get();
      List<Sent> unit = open.get(key);
      if (unit == null || unit.size() == LARGEST_UNIT || isAbout(unit, each)) {
        unit = new ArrayList<>();
        open.put(key, unit);
        units.add(unit);
      }
      unit.add(each);
    }
    return units;
  }

  private static boolean isAbout(List<Sent> unit, Sent other) {
    return unit.stream()
        .anyMatch(each -> each.operation().subject().equals(other.operation().subject()));
  }

  /** Empty where they have to come one by one: one is refused, or was judged before. */
  private Optional<List<Receipt>> together(List<Sent> unit) {
    if (unit.get(0).unit().isEmpty()) {
      return Optional.empty();
    }
    try {
      return sync.applyUnit(unit.stream().map(Sent::operation).toList());
    } catch (DomainException | PersistenceException | TransactionalException e) {
      LOG.log(System.Logger.Level.DEBUG, "a unit of operations comes one by one", e);
      return Optional.empty();
    }
  }

  private JsonObject one(Sent sent, Lang lang) {
    if (sent.fault() != null) {
      return json(
          OperationJson.idOf(sent.value()),
          Receipt.Outcome.REFUSED.name(),
          0,
          JsonValue.EMPTY_JSON_OBJECT,
          sent.fault(),
          lang);
    }
    Operation operation = sent.operation();
    try {
      Optional<PastReceipt> past = sync.past(operation.id());
      if (past.isPresent()) {
        return again(operation.id().toString(), past.get(), lang);
      }
      return json(operation, sync.apply(operation), lang);
    } catch (DomainException e) {
      return refused(operation, e, lang);
    }
  }

  private JsonObject json(Operation operation, Receipt receipt, Lang lang) {
    return json(
        operation.id().toString(),
        receipt.outcome().name(),
        receipt.version(),
        receipt.result(),
        receipt.fault(),
        lang);
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
