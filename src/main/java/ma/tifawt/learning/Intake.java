package ma.tifawt.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ma.tifawt.shared.config.Settings;
import ma.tifawt.shared.error.DomainException;
import ma.tifawt.shared.files.FileType;
import ma.tifawt.shared.security.ContactDetails;

/** Checks what a child hands in, before any of it touches the disk. */
@ApplicationScoped
class Intake {

  /** Characters of a work's text. */
  private static final int LONGEST_TEXT = 4000;

  private static final long MEGABYTE = 1_000_000;

  private final Settings settings;

  @Inject
  Intake(Settings settings) {
    this.settings = settings;
  }

  protected Intake() {
    this(null); // for the container's proxy
  }

  /** A file that may be stored: safe name, type found in it, pictures drawn anew. */
  record Accepted(String name, FileType type, byte[] content) {}

  /**
   * @return the text without blank ends
   * @throws DomainException LRN-005 neither text nor file; LRN-010 a contact in it; LRN-011 too
   *     long
   */
  static String text(NewWork work) {
    String text = work.text().replace("\r\n", "\n").strip();
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw new DomainException(LearningError.TEXT_TOO_LONG, LONGEST_TEXT);
    }
    if (text.isEmpty() && work.upload().isEmpty()) {
      throw new DomainException(LearningError.NOTHING_SUBMITTED);
    }
    return withoutContact(text);
  }

  /**
   * @throws DomainException LRN-006 too large; LRN-007 type; LRN-008 name; LRN-009 damaged picture;
   *     LRN-010 a contact in the name
   */
  Accepted accept(NewWork.Upload upload) {
    if (upload.content().length > settings.uploadLimit()) {
      throw new DomainException(LearningError.FILE_TOO_LARGE, settings.uploadLimit() / MEGABYTE);
    }
    FileType type =
        FileType.of(upload.content())
            .orElseThrow(() -> new DomainException(LearningError.FILE_TYPE_REFUSED));
    String name = withoutContact(FileName.safe(upload.name(), type));
    byte[] content =
        switch (type) {
          case JPEG, PNG -> Picture.redrawn(upload.content(), type);
          case WEBP -> WebP.stripped(upload.content());
          case PDF, TEXT -> upload.content();
        };
    return new Accepted(name, type, content);
  }

  /**
   * @return the text
   * @throws DomainException LRN-010 it holds a way to reach somebody outside the platform
   */
  static String withoutContact(String text) {
    if (ContactDetails.in(text)) {
      throw new DomainException(LearningError.CONTACT_IN_TEXT);
    }
    return text;
  }
}
