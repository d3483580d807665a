package ma.tifawt.consent;

/**
 * The picture of a signed paper as it comes in.
 *
 * @param content at most {@link ScanService#LARGEST} bytes, a PDF, PNG or JPEG
 */
public record NewScan(byte[] content) {

  /** The bytes, and never the content, for a log. */
  @Override
  public String toString() {
    return "NewScan[" + content.length + " bytes]";
  }
}
