package ma.tifawt.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From where somebody came, as little of it as tells a person "that was me".
 *
 * @param browser family and system
 * @param network the address without its last part: 24 bits of IPv4, 48 of IPv6
 */
public record Visit(String browser, String network) {

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    // the order counts: most name the others, too
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser", "Samsung");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("Chrom", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iOS");
    SYSTEMS.put("iPad", "iOS");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  /**
   * @param userAgent as the browser sent it; may be null
   */
  public static Visit of(String userAgent, String address) {
    String agent = userAgent == null ? "" : userAgent;
    return new Visit(named(BROWSERS, agent) + " · " + named(SYSTEMS, agent), shortened(address));
  }

  private static String named(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("?");
  }

  private static String shortened(String address) {
    if (address.matches("\\d+\\.\\d+\\.\\d+\\.\\d+")) {
      return address.replaceFirst("\\.\\d+$", ".0");
    }
    String[] parts = address.split(":");
    return parts.length < 4 || address.contains(".")
        ? "::"
        : String.join(":", parts[0], parts[1], parts[2]) + "::";
  }
}
