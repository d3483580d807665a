package ma.tifawt.catalogue;

/**
 * What can be wrong in a course's files. The message is in the bundles under {@code
 * FaultCode.CONSTANT}; the table for authors is in {@code src/doc/authoring.md}. A code is never
 * reused.
 */
public enum FaultCode {
  UNKNOWN_FILE("C001"),
  NOT_UTF8("C002"),
  BYTE_ORDER_MARK("C003"),
  LINE_ENDING("C004"),
  BAD_FILE_NAME("C005"),
  PATH_ESCAPE("C006"),
  TOO_LARGE("C007"),
  FILE_MISSING("C008"),
  FILE_TYPE("C009"),
  NOT_NFC("C010"),
  LESSON_TOO_HEAVY("C011"),
  CONTROL_CHARACTER("C012"),

  YAML_SYNTAX("C101"),
  UNKNOWN_KEY("C102"),
  WRONG_TYPE("C103"),
  MISSING_KEY("C104"),
  DUPLICATE_KEY("C105"),
  UNKNOWN_SCHEMA("C106"),
  TAB("C107"),
  YAML_FEATURE("C108"),
  BAD_VALUE("C109"),
  BAD_ID("C110"),
  ID_MISMATCH("C111"),
  DUPLICATE_ID("C112"),

  TEXT_BEFORE_STEP("C201"),
  UNKNOWN_STEP("C202"),
  UNKNOWN_OPTION("C203"),
  OPTION_MISSING("C204"),
  STEP_MISSING("C205"),
  FEEDBACK_MISSING("C206", Severity.WARNING),
  UNKNOWN_KEYWORD("C207"),
  RAW_HTML("C208"),
  HEADING_LEVEL("C209"),
  ALT_TEXT_MISSING("C210"),
  DUPLICATE_TEXT("C211"),
  UNKNOWN_TERM("C212"),
  FRONT_MATTER("C213"),
  EMPTY_TEXT("C214"),
  TOO_NESTED("C215"),
  ANSWERS_MISSING("C216"),
  ANSWER_OUT_OF_PLACE("C217"),
  ONE_PICTURE("C218"),

  ANSWER_NOT_AN_OPTION("C301"),
  POINTS_WITHOUT_OBJECTIVE("C302"),
  UNKNOWN_OBJECTIVE("C303"),
  UNKNOWN_PREREQUISITE("C304"),
  PREREQUISITE_CYCLE("C305"),
  UNKNOWN_LAB("C306"),
  TOO_FEW_OPTIONS("C307"),
  UNKNOWN_RUBRIC("C308"),
  UNKNOWN_MODULE("C309"),
  NOT_LISTED("C310", Severity.WARNING),
  NO_STEPS("C311"),
  BAD_AREA("C312"),
  AREAS_OVERLAP("C313"),
  ALL_RIGHT("C314"),
  LAB_CONFIG("C320"),
  UNKNOWN_EVIDENCE("C321"),
  LAB_VERSION("C322"),
  LAB_NOT_BUILT("C323"),

  CLAIMED_COMPLETE("C401"),
  STALE("C402", Severity.WARNING),
  FALLBACK_LOOP("C403"),
  WRONG_SCRIPT("C404"),
  ARABIC_INDIC_DIGIT("C405"),
  BIDI_CONTROL("C406"),
  WORDS_MISSING("C407"),
  WRONG_LANGUAGE("C408"),

  REMOTE_ADDRESS("C501"),
  LINK_SCHEME("C502"),
  CAMERA_NOT_DECLARED("C503"),
  ASKS_PERSONAL_DATA("C504", Severity.WARNING),
  UNSAFE_SVG("C505"),
  LINK_NOT_REVIEWED("C506"),

  READING_LOAD("C601", Severity.WARNING),
  FEW_ITEMS("C602", Severity.WARNING),
  NO_UNPLUGGED_TWIN("C603", Severity.WARNING),
  NO_CAPTIONS("C604", Severity.WARNING);

  /** An error keeps the course from being served; a warning does not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  private final String code;
  private final Severity severity;

  FaultCode(String code) {
    this(code, Severity.ERROR);
  }

  FaultCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }
}
