package ma.tifawt.access.web;

import java.nio.charset.StandardCharsets;
import ma.tifawt.shared.pdf.SvgPicture;
import ma.tifawt.shared.web.Assets;

/** The pictures of children's secrets for paper: the same drawings that the grid shows. */
final class PictureDrawings {

  private final String sprite;

  PictureDrawings(Assets assets) {
    byte[] file = assets.file(assets.address("pictures.svg")).bytes();
    sprite = new String(file, StandardCharsets.UTF_8);
  }

  SvgPicture of(String name) {
    int from = sprite.indexOf("<symbol id=\"" + name + "\"");
    int to = sprite.indexOf("</symbol>", from);
    String drawing =
        sprite
            .substring(from, to)
            .replaceFirst("<symbol id=\"[a-z]+\"", "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    return SvgPicture.read((drawing + "</svg>").getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
