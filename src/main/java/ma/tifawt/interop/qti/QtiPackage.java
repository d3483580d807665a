package ma.tifawt.interop.qti;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import ma.tifawt.catalogue.Lesson;
import ma.tifawt.catalogue.LessonText;
import ma.tifawt.catalogue.Release;
import ma.tifawt.catalogue.Step;
import ma.tifawt.interop.Intake;
import ma.tifawt.interop.Pictures;
import ma.tifawt.interop.QuestionFile;
import ma.tifawt.interop.Reason;
import ma.tifawt.interop.SafeXml;
import ma.tifawt.interop.Spot;
import ma.tifawt.interop.XmlPart.Element;

/** A zip of QTI 3 items with their manifest and pictures. */
public final class QtiPackage {

  private static final String MANIFEST = "imsmanifest.xml";
  private static final String ITEM_TYPE = "imsqti_item_xmlv3p0";

  /** A package of a whole course has a few hundred. */
  private static final int MAX_FILES = 2_000;

  /** Bytes of all files unpacked: a zip may promise little and hold much. */
  private static final int MAX_ALL = 50_000_000;

  private QtiPackage() {}

  public static void read(byte[] zip, Intake intake) throws IOException {
    Optional<Map<String, byte[]>> unpacked = unpack(zip, intake);
    if (unpacked.isEmpty()) {
      return;
    }
    Map<String, byte[]> files = unpacked.get();
    if (!files.containsKey(MANIFEST)) {
      intake.refuse(Spot.START, Reason.NOT_READABLE, MANIFEST);
      return;
    }
    Intake inManifest = intake.inside(MANIFEST);
    Optional<Element> manifest =
        QuestionFile.text(files.get(MANIFEST), inManifest)
            .flatMap(text -> SafeXml.read(text, inManifest));
    if (manifest.isPresent()) {
      Pictures pictures = new Pictures();
      manifest
          .get()
          .all()
          .filter(e -> e.name().equals("resource"))
          .forEach(resource -> resource(resource, files, pictures, inManifest, intake));
    }
    intake.add(inManifest);
  }

  private static void resource(
      Element resource,
      Map<String, byte[]> files,
      Pictures pictures,
      Intake inManifest,
      Intake intake) {
    String type = resource.attribute("type").orElse("");
    String href = resource.attribute("href").orElse("");
    if (type.equals("webcontent") || type.startsWith("associatedcontent")) {
      return; // taken with the item that shows it
    }
    if (!type.startsWith(ITEM_TYPE) || !files.containsKey(href)) {
      inManifest.note(resource.spot(), Reason.PART_NOT_TAKEN, type + " " + href);
      return;
    }
    Intake inner = intake.inside(href);
    QuestionFile.text(files.get(href), inner)
        .flatMap(text -> SafeXml.read(text, inner))
        .ifPresent(
            item -> {
              if (item.name().equals(QtiReader.ROOT)) {
                QtiReader.read(
                    item,
                    inner,
                    source -> Optional.ofNullable(files.get(from(href, source))),
                    pictures);
              } else {
                inner.refuse(item.spot(), Reason.UNKNOWN_FORMAT, "<" + item.name() + ">");
              }
            });
    intake.add(inner);
  }

  /** The path that an address in a file means; addresses out of the package lead nowhere. */
  private static String from(String file, String address) {
    try {
      URI base = URI.create("/" + file.replace(" ", "%20"));
      return base.resolve(address.replace(" ", "%20")).normalize().getPath().replaceFirst("^/", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Optional<Map<String, byte[]>> unpack(byte[] zip, Intake intake)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int left = MAX_ALL;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0 || files.size() >= MAX_FILES) {
          intake.refuse(Spot.START, Reason.TOO_LARGE, MAX_ALL);
          return Optional.empty();
        }
        if (!entry.isDirectory()) {
          files.put(entry.getName(), bytes);
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      intake.refuse(Spot.START, Reason.NOT_READABLE, "zip");
      return Optional.empty();
    }
    return Optional.of(files);
  }

  /** The questions of a lesson in one language; nothing else of the lesson has a place in QTI. */
  public static byte[] write(Release release, Lesson lesson, LessonText words) throws IOException {
    QtiMedia media = new QtiMedia(release);
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Step> steps = lesson.steps().stream().filter(QtiWriter::canWrite).toList();
    for (Step step : steps) {
      String xml = new QtiWriter(step, words, media).xml();
      files.put("items/" + step.id() + ".xml", xml.getBytes(StandardCharsets.UTF_8));
    }
    String manifest = manifest(lesson, files, media);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
      for (Map.Entry<String, byte[]> file : media.files().entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Without the moment of writing, so that equal lessons give equal packages. */
  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String manifest(Lesson lesson, Map<String, byte[]> items, QtiMedia media) {
    StringBuilder resources = new StringBuilder();
    int picture = 0;
    for (String path : media.files().keySet()) {
      picture++;
      resources.append(
          "<resource identifier=\"media-%d\" type=\"webcontent\" href=\"%s\"><file href=\"%s\"/></resource>\n"
              .formatted(picture, path, path));
    }
    items.forEach(
        (path, xml) -> {
          String id = path.substring("items/".length(), path.length() - ".xml".length());
          resources.append(
              "<resource identifier=\"item-%s\" type=\"%s\" href=\"%s\"><file href=\"%s\"/>%s</resource>\n"
                  .formatted(id, ITEM_TYPE, path, path, dependencies(xml, media)));
        });
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1 \
    https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd"
        identifier="%s">
    <metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
    <organizations/>
    <resources>
    %s</resources>
    </manifest>
    """
        .formatted(lesson.id(), resources);
  }

  private static String dependencies(byte[] xml, QtiMedia media) {
    String text = new String(xml, StandardCharsets.UTF_8);
    StringBuilder dependencies = new StringBuilder();
    int picture = 0;
    for (String path : media.files().keySet()) {
      picture++;
      if (text.contains("\"../" + path + "\"")) {
        dependencies.append("<dependency identifierref=\"media-" + picture + "\"/>");
      }
    }
    return dependencies.toString();
  }
}
