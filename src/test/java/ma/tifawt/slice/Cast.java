package ma.tifawt.slice;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import ma.tifawt.access.SignedIn;
import ma.tifawt.shared.i18n.Lang;
import ma.tifawt.shared.security.Role;

/**
 * The named people and places of every slice, with ids that tests may write down: two centres in
 * two regions, a group in each, children, trainers, managers and coordinators. Each slice begins by
 * {@link #install}, which empties what tests write.
 */
public final class Cast {

  /** Youth house in Rabat (region MA-04) with group {@link #RABAT_GROUP}. */
  public static final long RABAT = 1;

  /** Football centre in Agadir (region MA-09) with group {@link #AGADIR_GROUP}. */
  public static final long AGADIR = 2;

  public static final long RABAT_GROUP = 11;
  public static final long AGADIR_GROUP = 12;
  public static final String RABAT_PATH = "/youth-houses/MA-04/MA-RAB/1/";
  public static final String AGADIR_PATH = "/frmf/MA-09/MA-AGD/2/";
  public static final String RABAT_GROUP_PATH = RABAT_PATH + "11/";
  public static final String AGADIR_GROUP_PATH = AGADIR_PATH + "12/";

  /** Children of the Rabat group. */
  public static final long SALMA = 101;

  public static final long ILYAS = 102;
  public static final long AYA = 103;

  /** A child of the Agadir group. */
  public static final long ANAS = 201;

  /** Sessions of the Rabat group: two held, in November 2026; one of the Agadir group. */
  public static final long RABAT_SESSION = 1001;

  public static final long RABAT_SESSION_2 = 1002;
  public static final long AGADIR_SESSION = 1003;

  private Cast() {}

  /** An account of the cast: its id is its place in the list plus one. */
  public enum Account {
    SALMA_ACCOUNT(Role.LEARNER, null, SALMA),
    ANAS_ACCOUNT(Role.LEARNER, null, ANAS),
    RABAT_TRAINER(Role.TRAINER, RABAT_GROUP_PATH, null),
    AGADIR_TRAINER(Role.TRAINER, AGADIR_GROUP_PATH, null),
    RABAT_MANAGER(Role.CENTRE_MANAGER, RABAT_PATH, null),
    AGADIR_MANAGER(Role.CENTRE_MANAGER, AGADIR_PATH, null),
    RABAT_COORDINATOR(Role.COORDINATOR, "/youth-houses/MA-04/", null),
    AGADIR_COORDINATOR(Role.COORDINATOR, "/frmf/MA-09/", null),
    YOUTH_HOUSES_MANAGER(Role.PROGRAMME_MANAGER, "/youth-houses/", null),
    AUTHOR(Role.CONTENT_AUTHOR, "/", null),
    SAFEGUARDING(Role.SAFEGUARDING_LEAD, "/youth-houses/", null),
    PROTECTION_OFFICER(Role.DATA_PROTECTION_OFFICER, "/", null),
    ADMINISTRATOR(Role.ADMIN, "/", null),
    AUDITOR(Role.AUDITOR, "/", null);

    private final Role role;
    private final String path;
    private final Long learner;

    Account(Role role, String path, Long learner) {
      this.role = role;
      this.path = path;
      this.learner = learner;
    }

    public long id() {
      return ordinal() + 1L;
    }

    public Role role() {
      return role;
    }

    /** What {@code RequestCaller.become} takes. */
    public SignedIn signedIn() {
      return new SignedIn(id(), learner != null, learner, null, Lang.FR, Set.of(role), "");
    }
  }

  /** Empties every table a test may write and brings the cast on stage. */
  public static void install(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("set foreign_key_checks = 0");
      for (String table :
          new String[] {
            "roster_import_row",
            "roster_import",
            "duplicate_key",
            "duplicate_pair",
            "learner_merge_row",
            "learner_merge",
            "roster_mapping",
            "carried_stay",
            "regrouping",
            "list_trace",
            "list_intake",
            "list_mapping",
            "certificate_document",
            "certificate",
            "certificate_proposal",
            "grading_level",
            "grading",
            "submission",
            "quiz_attempt",
            "kept_answer",
            "lab_evidence",
            "lesson_done",
            "step_done",
            "learner_month",
            "group_figures",
            "group_change",
            "mark_change",
            "headcount_change",
            "attendance_mark",
            "session_change",
            "register_reminder",
            "mailbox_item",
            "pivot_schedule",
            "saved_pivot_place",
            "saved_pivot",
            "frozen_figure",
            "frozen_register",
            "month_deed",
            "month_report",
            "group_session",
            "calendar_feed",
            "warehouse_token",
            "timetable_slot",
            "timetable",
            "holiday",
            "holiday_year",
            "sync_operation",
            "audit_seal",
            "audit_entry",
            "break_glass_seen",
            "break_glass",
            "screening",
            "staff_session",
            "sign_in_card",
            "enrolment_code",
            "enrolled_device",
            "role_grant",
            "invitation",
            "recovery_code",
            "authenticator_app",
            "account",
            "staff_member",
            "consent",
            "consent_scan",
            "consent_form",
            "guardian_link",
            "guardian_code",
            "rights_request",
            "absence_notice",
            "guardian",
            "membership",
            "learner_word",
            "learner_pair",
            "learner",
            "learner_group",
            "centre",
            "season",
            "programme",
            "sign_in_throttle"
          }) {
        sql.execute("delete from " + table);
      }
      sql.execute("set foreign_key_checks = 1");
      places(sql);
      children(sql);
      agreed(sql);
      accounts(sql);
      sessions(sql);
    }
  }

  private static void places(Statement sql) throws SQLException {
    sql.execute(
        "insert into programme (id, code, name_ar, name_fr, name_en) values (1, 'frmf', 'برنامج الجامعة', 'Programme FRMF', 'FRMF programme'),"
            + " (2, 'youth-houses', 'برنامج دور الشباب', 'Programme des maisons de jeunes', 'Youth houses programme')");
    sql.execute(
        "insert into season (id, code, starts_on, ends_on) values (1, '2026-2027', '2026-09-15', '2027-06-30')");
    sql.execute(
        "insert into centre (id, programme_id, province_code, code, name_ar, name_fr, path) values"
            + " (1, 2, 'MA-RAB', 'RAB-1', 'دار الشباب يعقوب المنصور', 'Maison de jeunes Yacoub El Mansour', '"
            + RABAT_PATH
            + "'), (2, 1, 'MA-AGD', 'AGD-1', 'مركز كرة القدم أكادير', 'Centre de football d''Agadir', '"
            + AGADIR_PATH
            + "')");
    sql.execute(
        "insert into learner_group (id, centre_id, season_id, code, course, band, name_ar, name_fr, path) values"
            + " (11, 1, 1, 'RAB-1-B', 'builders', 'B', 'فوج البناة', 'Groupe des bâtisseurs', '"
            + RABAT_GROUP_PATH
            + "'), (12, 2, 1, 'AGD-1-B', 'builders', 'B', 'فوج البناة', 'Groupe des bâtisseurs', '"
            + AGADIR_GROUP_PATH
            + "')");
  }

  private static void children(Statement sql) throws SQLException {
    child(
        sql,
        SALMA,
        "سلمى",
        "بنعلي",
        "Salma",
        "Benali",
        "F",
        RABAT,
        RABAT_PATH,
        RABAT_GROUP,
        RABAT_GROUP_PATH);
    child(
        sql,
        ILYAS,
        "إلياس",
        "العلوي",
        "Ilyas",
        "El Alaoui",
        "M",
        RABAT,
        RABAT_PATH,
        RABAT_GROUP,
        RABAT_GROUP_PATH);
    child(
        sql,
        AYA,
        "آية",
        "أيت حدو",
        "Aya",
        "Ait Haddou",
        "F",
        RABAT,
        RABAT_PATH,
        RABAT_GROUP,
        RABAT_GROUP_PATH);
    child(
        sql,
        ANAS,
        "أنس",
        "الإدريسي",
        "Anas",
        "El Idrissi",
        "M",
        AGADIR,
        AGADIR_PATH,
        AGADIR_GROUP,
        AGADIR_GROUP_PATH);
  }

  private static void child(
      Statement sql,
      long id,
      String givenAr,
      String familyAr,
      String givenLat,
      String familyLat,
      String gender,
      long centre,
      String centrePath,
      long group,
      String groupPath)
      throws SQLException {
    sql.execute(
        "insert into learner (id, code, centre_id, path, given_ar, family_ar, given_lat, family_lat, display_name, avatar, birth_year, birth_month, gender, standing) values ("
            + id
            + ", 'K"
            + id
            + "', "
            + centre
            + ", '"
            + centrePath
            + "', '"
            + givenAr
            + "', '"
            + familyAr
            + "', '"
            + givenLat
            + "', '"
            + familyLat
            + "', '"
            + givenLat
            + " "
            + familyLat.charAt(0)
            + ".', 'star', 2013, 5, '"
            + gender
            + "', 'ACTIVE')");
    sql.execute(
        "insert into membership (learner_id, group_id, path, joined_on) values ("
            + id
            + ", "
            + group
            + ", '"
            + groupPath
            + "', '2026-09-15')");
  }

  /** A guardian of each child and the child itself have agreed to participation, nothing else. */
  private static void agreed(Statement sql) throws SQLException {
    sql.execute(
        "insert into guardian (id, name, language) values (1, 'Khadija', 'ar'), (2, 'Omar', 'fr')");
    sql.execute(
        "insert into guardian_link (learner_id, guardian_id, relation) select id, if(id = "
            + ANAS
            + ", 2, 1), if(id = "
            + ANAS
            + ", 'FATHER', 'MOTHER') from learner");
    for (String guardian : new String[] {"if(id = " + ANAS + ", 2, 1)", "null"}) {
      sql.execute(
          "insert into consent (learner_id, guardian_id, path, programme, purpose, text_version,"
              + " language, decision, channel, decided_at) select id, "
              + guardian
              + ", path, 'test', 'participation', 1, 'fr', 'GRANTED', 'PAPER', '2026-09-15 10:00:00'"
              + " from learner");
    }
  }

  private static void accounts(Statement sql) throws SQLException {
    for (Account account : Account.values()) {
      boolean child = account.learner != null;
      sql.execute(
          "insert into account (id, user_name, kind, secret_hash, learner_id, language) values ("
              + account.id()
              + ", '"
              + account.name().toLowerCase(java.util.Locale.ROOT)
              + "', '"
              + (child ? "LEARNER" : "STAFF")
              + "', '-', "
              + account.learner
              + ", 'fr')");
      if (!child) {
        sql.execute(
            "insert into role_grant (account_id, role, path, starts_on) values ("
                + account.id()
                + ", '"
                + account.role
                + "', '"
                + account.path
                + "', '2026-09-01')");
        sql.execute(
            "insert into screening (account_id, extract_seen_on, trained_on, conduct_signed_on, expires_on, recorded_at) values ("
                + account.id()
                + ", '2026-09-01', '2026-09-01', '2026-09-01', '2099-12-31', '2026-09-01 00:00:00')");
      }
    }
  }

  private static void sessions(Statement sql) throws SQLException {
    sql.execute(
        "insert into group_session (id, group_id, path, starts_at, zone, minutes, state, expected) values"
            + " (1001, 11, '"
            + RABAT_GROUP_PATH
            + "', '2026-11-11 15:00:00', 'Africa/Casablanca', 90, 'OPEN', 3),"
            + " (1002, 11, '"
            + RABAT_GROUP_PATH
            + "', '2026-11-18 15:00:00', 'Africa/Casablanca', 90, 'OPEN', 3),"
            + " (1003, 12, '"
            + AGADIR_GROUP_PATH
            + "', '2026-11-14 10:00:00', 'Africa/Casablanca', 90, 'OPEN', 1)");
  }
}
