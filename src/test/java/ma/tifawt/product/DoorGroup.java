package ma.tifawt.product;

import java.time.LocalDate;
import java.time.ZoneId;
import ma.tifawt.demo.DemoAccount;

/**
 * A centre of one test's own with one group of nine-year-olds, who have no account yet, and a
 * trainer.
 *
 * @param centre id
 */
public record DoorGroup(long id, long centre, DemoAccount trainer) {

  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

  /** The group of the demo's trainer whose course and season are taken over. */
  private static final String HOME =
      """
       from learner_group g join centre c on c.id = g.centre_id join role_grant r on r.path = g.path
       join account a on a.id = r.account_id where a.user_name = ? limit 1""";

  /**
   * @param code of the group and the centre, and the start of the trainer's user name
   */
  public static DoorGroup create(String code, int children) {
    Product product = Product.running();
    DemoAccount like = product.accounts().trainer();
    long centre =
        product.add(
            "insert into centre (programme_id, province_code, code, name_ar, name_fr, path) select c.programme_id, c.province_code, ?, 'دار الشباب الأمل', 'Maison de jeunes Al Amal', c.path "
                + HOME,
            code,
            like.userName());
    String above =
        product.look(
            "select regexp_replace(path, '[0-9]+/$', '') from centre where id = ?", centre);
    String centrePath = above + centre + "/";
    product.change("update centre set path = ? where id = ?", centrePath, centre);
    long group =
        product.add(
            "insert into learner_group (centre_id, season_id, code, course, band, name_ar, name_fr, path) select ?, g.season_id, ?, g.course, 'A', 'فوج المستكشفين', 'Groupe des explorateurs', '' "
                + HOME,
            centre,
            code,
            like.userName());
    String path = centrePath + group + "/";
    product.change("update learner_group set path = ? where id = ?", path, group);
    LocalDate joined = LocalDate.now(ZONE).minusDays(7);
    for (int i = 1; i <= children; i++) {
      long learner =
          product.add(
              "insert into learner (code, centre_id, path, given_ar, family_ar, display_name, avatar, birth_year, birth_month, gender, standing) values (?, ?, ?, ?, ?, ?, ?, ?, 1, 'F', 'ACTIVE')",
              code + "-" + i,
              centre,
              centrePath,
              GIVEN[(i - 1) % GIVEN.length],
              "العلوي",
              name(i),
              "star" + i * 97,
              joined.getYear() - 9);
      product.add(
          "insert into membership (learner_id, group_id, path, joined_on) values (?, ?, ?, ?)",
          learner,
          group,
          path,
          joined);
    }
    long account =
        product.add(
            "insert into account (user_name, kind, secret_hash, staff_member_id, language) select ?, kind, secret_hash, staff_member_id, language from account where user_name = ?",
            code + ".trainer",
            like.userName());
    product.add(
        "insert into role_grant (account_id, role, path, starts_on) values (?, 'TRAINER', ?, ?)",
        account,
        path,
        joined);
    product.add(
        "insert into screening (account_id, extract_seen_on, trained_on, conduct_signed_on, expires_on, recorded_at) values (?, '2026-09-01', '2026-09-01', '2026-09-01', '2099-12-31', utc_timestamp(6))",
        account);
    return new DoorGroup(
        group,
        centre,
        new DemoAccount(like.role(), code + ".trainer", like.secret(), like.address(), ""));
  }

  private static final String[] GIVEN = {
    "آدم",
    "آية",
    "أمين",
    "إلياس",
    "إيمان",
    "بلال",
    "جنى",
    "حمزة",
    "خديجة",
    "دعاء",
    "رضا",
    "ريان",
    "زينب",
    "سارة",
    "سعد",
    "سلمى",
    "شيماء",
    "صفاء",
    "ضحى",
    "طه",
    "عبد الرحمان",
    "عثمان",
    "علي",
    "غيثة",
    "فاطمة",
    "فدوى",
    "كوثر",
    "لينا",
    "مروان",
    "مريم",
    "نزهة",
    "هاجر",
    "هبة",
    "وليد",
    "ياسين"
  };

  /** Given name and initial of the n-th child, counted from one. */
  public static String name(int number) {
    return GIVEN[(number - 1) % GIVEN.length] + " ع.";
  }

  public long learner(int number) {
    return Long.parseLong(
        Product.running()
            .look(
                "select l.id from learner l join membership m on m.learner_id = l.id where m.group_id = ? and l.display_name = ?",
                id,
                name(number)));
  }
}
