package ma.tifawt.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

  @Test
  void theContentDecides() {
    assertThat(FileType.of(ascii("%PDF-1.7\n%\u00e2"))).contains(FileType.PDF);
    assertThat(FileType.of(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0))).contains(FileType.PNG);
    assertThat(FileType.of(bytes(0xFF, 0xD8, 0xFF, 0xE0))).contains(FileType.JPEG);
    assertThat(FileType.of(ascii("RIFF\0\0\0\0WEBPVP8 "))).contains(FileType.WEBP);
    assertThat(FileType.of("قائمة التجارب\n1، 2".getBytes(StandardCharsets.UTF_8)))
        .contains(FileType.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><script>alert(1)</script>",
        "\uFEFF  <!doctype html>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?>",
        "#!/bin/sh\nrm -rf x",
        "MZ\u0000\u0003",
        "PK\u0003\u0004",
        "\u007fELF\u0002\u0001",
        "GIF89a\u0001\u0000",
        "RIFF\u0000\u0000\u0000\u0000WAVEfmt ",
        "   \n",
        ""
      })
  void nothingElseIsAccepted(String content) {
    assertThat(FileType.of(content.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreNoText() {
    assertThat(FileType.of(bytes('a', 'b', 0xC3, 0x28))).isEmpty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
