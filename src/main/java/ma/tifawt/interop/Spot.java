package ma.tifawt.interop;

/** A place in a file that is read; line and column from 1. */
public record Spot(int line, int column) {

  public static final Spot START = new Spot(1, 1);
}
