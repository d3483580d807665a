package ma.tifawt.reports;

import ma.tifawt.shared.i18n.LocalizedText;

/** What people call a place or group. */
public record Place(String code, LocalizedText name) {

  static Place unnamed(String key) {
    return new Place(key, LocalizedText.of(key, key, key));
  }
}
