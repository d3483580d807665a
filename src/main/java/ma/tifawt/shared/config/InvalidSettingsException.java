package ma.tifawt.shared.config;

import java.util.List;

/** Stops the start: each line names a key, its value, what is wrong with it and an example. */
public class InvalidSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSettingsException(List<String> faults) {
    super("Tifawt cannot start with this configuration:\n  " + String.join("\n  ", faults));
  }
}
