package ma.tifawt.product;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import ma.tifawt.demo.DemoAccount;

/**
 * A group of one test's own in the demo's home centre, with a trainer of its own, two children and
 * a session that goes on now. What is done to it, no other test sees; who manages the centre and
 * coordinates the region answers for it too.
 *
 * @param child one of the two, who has an account
 * @param other display name of the other
 */
public record OwnGroup(
    long id,
    String code,
    DemoAccount trainer,
    DemoAccount child,
    String nameAr,
    String nameLat,
    String other) {

  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
  private static final int MINUTES = 90;

  /** The group of the demo's child, whose centre, course and season are taken over. */
  private static final String HOME =
      """
      from learner_group g join centre c on c.id = g.centre_id
        join membership m on m.group_id = g.id and m.left_on is null
        join account a on a.learner_id = m.learner_id
       where a.user_name = ?""";

  /**
   * @param code of the group, and the start of the new user names
   */
  public static OwnGroup create(String code, String nameAr, String nameFr) {
    return new Maker(code).make(nameAr, nameFr);
  }

  /** Writes the rows; those of accounts keep the secret of the demo's account they are like. */
  private static final class Maker {

    private final Product product = Product.running();
    private final DemoAccount child = product.accounts().child();
    private final DemoAccount trainer = product.accounts().trainer();
    private final String code;
    private long group;
    private String path;

    private Maker(String code) {
      this.code = code;
    }

    private OwnGroup make(String nameAr, String nameFr) {
      String centre = product.look("select c.path " + HOME, child.userName());
      group =
          product.add(
              "insert into learner_group (centre_id, season_id, code, course, band, name_ar, name_fr, path) select g.centre_id, g.season_id, ?, g.course, g.band, ?, ?, c.path "
                  + HOME,
              code,
              nameAr,
              nameFr,
              child.userName());
      path = centre + group + "/";
      product.change("update learner_group set path = ? where id = ?", path, group);
      long learner = learner("هاجر", "العلوي", "Hajar", "El Alaoui");
      learner("ياسين", "برادة", "Yassine", "Berrada");
      product.add(
          "insert into account (user_name, kind, secret_hash, learner_id, language) select ?, kind, secret_hash, ?, language from account where user_name = ?",
          code + ".child",
          learner,
          child.userName());
      grantTrainer();
      session();
      return new OwnGroup(
          group,
          code,
          like(trainer, "trainer"),
          like(child, "child"),
          "هاجر العلوي",
          "Hajar El Alaoui",
          "Yassine B.");
    }

    private DemoAccount like(DemoAccount account, String name) {
      return new DemoAccount(
          account.role(), code + "." + name, account.secret(), account.address(), "");
    }

    private long learner(String givenAr, String familyAr, String givenLat, String familyLat) {
      long id =
          product.add(
              "insert into learner (code, centre_id, path, given_ar, family_ar, given_lat, family_lat, display_name, avatar, birth_year, birth_month, gender, standing) select ?, c.id, c.path, ?, ?, ?, ?, ?, 'star', 2013, 5, 'F', 'ACTIVE' "
                  + HOME,
              code + "-" + givenLat.charAt(0),
              givenAr,
              familyAr,
              givenLat,
              familyLat,
              givenLat + " " + familyLat.charAt(0) + ".",
              child.userName());
      product.add(
          "insert into membership (learner_id, group_id, path, joined_on) values (?, ?, ?, ?)",
          id,
          group,
          path,
          LocalDateTime.now(ZONE).toLocalDate().minusDays(7));
      product.add(
          "insert into consent (learner_id, path, programme, purpose, text_version, language, decision, channel, decided_at) select id, path, 'test', 'participation', 1, 'fr', 'GRANTED', 'OWN_PAGE', '2026-09-15 10:00:00' from learner where id = ?",
          id);
      return id;
    }

    private void grantTrainer() {
      long account =
          product.add(
              "insert into account (user_name, kind, secret_hash, staff_member_id, language) select ?, kind, secret_hash, staff_member_id, language from account where user_name = ?",
              code + ".trainer",
              trainer.userName());
      product.add(
          "insert into role_grant (account_id, role, path, starts_on) values (?, 'TRAINER', ?, ?)",
          account,
          path,
          LocalDateTime.now(ZONE).toLocalDate().minusDays(7));
      product.add(
          "insert into screening (account_id, extract_seen_on, trained_on, conduct_signed_on, expires_on, recorded_at) values (?, '2026-09-01', '2026-09-01', '2026-09-01', '2099-12-31', utc_timestamp(6))",
          account);
    }

    /** Began some minutes ago, yet today. */
    private void session() {
      LocalDateTime now = LocalDateTime.now(ZONE);
      LocalDateTime start =
          now.toLocalTime().isAfter(LocalTime.of(0, 10))
              ? now.minusMinutes(10)
              : now.toLocalDate().atStartOfDay();
      product.add(
          "insert into group_session (group_id, path, starts_at, zone, minutes, state) values (?, ?, ?, ?, ?, 'PLANNED')",
          group,
          path,
          start.withSecond(0).withNano(0),
          ZONE.getId(),
          MINUTES);
    }
  }
}
