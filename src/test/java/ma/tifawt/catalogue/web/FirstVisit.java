package ma.tifawt.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.tifawt.catalogue.Release;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.web.Assets;
import ma.tifawt.shared.web.StaticPage;

/**
 * Bytes over the wire when a browser opens a page for the first time: what the page names, what its
 * scripts import, the fonts of its language, and the first picture. Nothing comes from a cache.
 */
final class FirstVisit {

  private static final Pattern NAMED = Pattern.compile("/assets/[A-Za-z0-9._-]+");
  private static final Pattern IMPORTED =
      Pattern.compile("(?:\\./|/assets/)([A-Za-z0-9._-]+\\.js)\"");
  private static final Pattern PICTURE = Pattern.compile("<img[^>]* src=\"(/media/[^\"]+)\"");

  private final Map<String, Integer> parts = new TreeMap<>();
  private final Assets assets;

  FirstVisit(Assets assets, Release release, StaticPage page, Lang lang) {
    this.assets = assets;
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    parts.put("page", page.compressedLength());
    Matcher named = NAMED.matcher(html);
    while (named.find()) {
      add(named.group());
    }
    // Bold and title faces are named in the style sheet; a page of this language shows all three.
    String script = lang.rtl() ? "arabic" : "latin";
    add(assets.address(script + "-400.woff2"));
    add(assets.address(script + "-700.woff2"));
    add(assets.address("title-" + script + ".woff2"));
    Matcher picture = PICTURE.matcher(html);
    if (picture.find()) {
      parts.put(
          picture.group(1),
          StaticPage.of("image", "", release.media().get(picture.group(1)).content().copy())
              .compressedLength());
    }
    assertThat(parts.keySet()).as("imported scripts count, too").anyMatch(p -> p.contains("part-"));
  }

  private void add(String address) {
    StaticPage file = assets.file(address);
    assertThat(file).as(address).isNotNull();
    if (parts.put(address, file.compressedLength()) == null && address.endsWith(".js")) {
      Matcher imported = IMPORTED.matcher(new String(file.bytes(), StandardCharsets.UTF_8));
      while (imported.find()) {
        add("/assets/" + imported.group(1));
      }
    }
  }

  int bytes() {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return " " + bytes() + " " + parts;
  }
}
