package ma.tifawt.shared.pdf;

/** The colours of interface.md part 2 on paper. */
public enum Ink {
  WHITE(0xFFFFFF),
  GROUND(0xFBF7EF),
  SAND(0xF1E8D6),
  INK(0x1B2333),
  QUIET(0x4A5468),
  LINE(0x8A8375),
  BLUE(0x1D4F91),
  EMERALD(0x0A6B4B),
  SAFFRON(0xE3A008),
  TERRACOTTA(0xA84A24),
  BRICK(0xA1262B);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  float red() {
    return (rgb >> 16 & 0xFF) / 255f;
  }

  float green() {
    return (rgb >> 8 & 0xFF) / 255f;
  }

  float blue() {
    return (rgb & 0xFF) / 255f;
  }
}
