package ma.tifawt.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a guardian or a child is asked. Each purpose is a question of its own: one answer never
 * carries another with it (child-safety CS-03).
 */
public enum Purpose {
  /** The one without which a child does not take part. */
  PARTICIPATION("participation"),
  LABS_CAMERA("labs.camera"),
  LABS_MICROPHONE("labs.microphone"),
  /** Work shown outside the group. */
  SHOWCASE_WORK("showcase.work"),
  /** Voice and photos of own work. */
  WORK_MEDIA("work.media"),
  /** A trainer may let a configured assistant see the text of the work. */
  ASSIST_FEEDBACK("assist.feedback"),
  PHOTO_EVENT("photo.event"),
  CONTACT_GUARDIAN_PHONE("contact.guardian.phone", false),
  RESEARCH_ANONYMOUS("research.anonymous");

  private final String code;
  private final boolean childs;

  Purpose(String code) {
    this(code, true);
  }

  Purpose(String code, boolean childs) {
    this.code = code;
    this.childs = childs;
  }

  /** As the ledger and the files of texts write it. */
  public String code() {
    return code;
  }

  /** Whether a child may take it back: the guardian's own telephone is not the child's matter. */
  public boolean isChilds() {
    return childs;
  }

  public boolean isOptional() {
    return this != PARTICIPATION;
  }

  public static Optional<Purpose> of(String code) {
    return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
  }

  static List<Purpose> optional() {
    return Arrays.stream(values()).filter(Purpose::isOptional).toList();
  }
}
