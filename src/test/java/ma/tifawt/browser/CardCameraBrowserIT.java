package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import ma.tifawt.product.DoorGroup;
import ma.tifawt.product.Product;
import ma.tifawt.shared.i18n.Lang;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child holds a printed card before the camera of a device of the centre. */
class CardCameraBrowserIT {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  /** Side of the code in the picture. */
  private static final int CODE = 360;

  private static final int FRAMES = 3;
  private static final byte WHITE = (byte) 235;
  private static final byte GREY = (byte) 150;
  private static final byte BLACK = 30;
  private static final byte NO_COLOUR = (byte) 128;

  @RegisterExtension final Stage stage = new Stage();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"ar, ar-MA", "fr, fr-FR"})
  void theCardIsReadAndTheCameraGoesOut(String path, String tag) throws Exception {
    DoorGroup group = DoorGroup.create("cam-" + path, 2);
    Page desk = stage.desk(tag);
    SignInPage.open(desk, path).enter(group.trainer());
    String code = DoorBrowserIT.code(desk, Lang.of(path).orElseThrow());
    String card =
        SecretsPage.open(desk, Lang.of(path).orElseThrow(), group.id()).printCards(2).get(1);
    Path film = folder.resolve("card.y4m");
    film(card, film);
    Page tablet =
        stage.phoneAt(
            Product.running().url(),
            tag,
            folder.resolve("tablet"),
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film);
    DoorPage door = DoorPage.open(tablet, path);
    door.enrol(code, "Tablette");
    tablet.locator("#by-card").click();
    assertThat(AxeFaults.of(tablet)).isEmpty();

    DoorPage.open(tablet, path);
    tablet.locator("#by-card").click();
    tablet.locator("#door .card .button").click();

    door.awaitHome();
    PlaywrightAssertions.assertThat(tablet.locator(".hello")).containsText(DoorGroup.name(2));
  }

  /** A film as Chromium plays it instead of a camera: a code on grey paper, without colour. */
  private static void film(String text, Path file) throws Exception {
    BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, CODE, CODE);
    byte[] light = new byte[WIDTH * HEIGHT];
    Arrays.fill(light, GREY);
    for (int y = 0; y < CODE; y++) {
      for (int x = 0; x < CODE; x++) {
        light[(y + (HEIGHT - CODE) / 2) * WIDTH + x + (WIDTH - CODE) / 2] =
            code.get(x, y) ? BLACK : WHITE;
      }
    }
    byte[] colour = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(colour, NO_COLOUR);
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, "YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n");
      for (int i = 0; i < FRAMES; i++) {
        write(out, "FRAME\n");
        out.write(light);
        out.write(colour);
      }
    }
  }

  private static void write(OutputStream out, String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.US_ASCII));
  }
}
