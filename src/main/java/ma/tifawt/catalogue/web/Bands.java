package ma.tifawt.catalogue.web;

/** The star of each age band: Explorers 6, Builders 8, Creators 12. */
final class Bands {

  private Bands() {}

  static int folds(String band) {
    return switch (band) {
      case "A" -> 6;
      case "C" -> 12;
      default -> 8;
    };
  }
}
