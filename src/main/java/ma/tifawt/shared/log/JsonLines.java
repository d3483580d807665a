package ma.tifawt.shared.log;

import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import ma.tifawt.shared.json.Json;

/** One JSON object per log line, with the id of the request it belongs to. */
public final class JsonLines extends Formatter {

  @Override
  public String format(LogRecord log) {
    JsonObjectBuilder line =
        Json.createObjectBuilder()
            .add("at", log.getInstant().toString())
            .add("level", log.getLevel().getName())
            .add("logger", String.valueOf(log.getLoggerName()))
            .add("message", String.valueOf(formatMessage(log)));
    if (RequestId.current() != null) {
      line.add("request", RequestId.current());
    }
    if (log.getThrown() != null) {
      StringWriter trace = new StringWriter();
      log.getThrown().printStackTrace(new PrintWriter(trace));
      line.add("trace", trace.toString());
    }
    return line.build() + "\n";
  }
}
