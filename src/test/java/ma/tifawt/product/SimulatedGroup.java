package ma.tifawt.product;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import ma.tifawt.demo.DemoAccount;

/** A group of a simulation's own: children, sessions that have begun, and two trainers. */
record SimulatedGroup(
    long id, List<Long> children, List<Long> sessions, DemoAccount one, DemoAccount other) {

  private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

  static SimulatedGroup create(int children, int sessions) {
    Product product = Product.running();
    OwnGroup own = OwnGroup.create("sim", "فوج التجربة", "Groupe d'essai");
    String path = product.look("select path from learner_group where id = ?", own.id());
    String home = product.look("select centre_id from learner_group where id = ?", own.id());
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < children; i++) {
      long child =
          product.add(
              "insert into learner (code, centre_id, path, given_lat, family_lat, display_name, avatar, birth_year, birth_month, gender, standing)"
                  + " select ?, id, path, ?, 'Essai', ?, 'star', 2016, 5, ?, 'ACTIVE' from centre where id = ?",
              "SIM-" + i,
              "Enfant" + i,
              "Enfant" + i + " E.",
              i % 2 == 0 ? "F" : "M",
              home);
      product.add(
          "insert into membership (learner_id, group_id, path, joined_on) values (?, ?, ?, ?)",
          child,
          own.id(),
          path,
          LocalDateTime.now(ZONE).toLocalDate().minusDays(30));
      ids.add(child);
    }
    List<Long> meetings = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      meetings.add(
          product.add(
              "insert into group_session (group_id, path, starts_at, zone, minutes, state) values (?, ?, ?, ?, 90, 'PLANNED')",
              own.id(),
              path,
              LocalDateTime.now(ZONE)
                  .minusDays(i + 1L)
                  .withHour(15)
                  .withMinute(0)
                  .withSecond(0)
                  .withNano(0),
              ZONE.getId()));
    }
    return new SimulatedGroup(own.id(), ids, meetings, own.trainer(), colleague(product, own));
  }

  private static DemoAccount colleague(Product product, OwnGroup own) {
    DemoAccount trainer = own.trainer();
    String name = own.code() + ".colleague";
    long account =
        product.add(
            "insert into account (user_name, kind, secret_hash, staff_member_id, language) select ?, kind, secret_hash, staff_member_id, language from account where user_name = ?",
            name,
            trainer.userName());
    product.add(
        "insert into role_grant (account_id, role, path, starts_on) select ?, role, path, starts_on from role_grant g join account a on a.id = g.account_id where a.user_name = ?",
        account,
        trainer.userName());
    product.add(
        "insert into screening (account_id, extract_seen_on, trained_on, conduct_signed_on, expires_on, recorded_at) values (?, '2026-09-01', '2026-09-01', '2026-09-01', '2099-12-31', utc_timestamp(6))",
        account);
    return new DemoAccount(trainer.role(), name, trainer.secret(), trainer.address(), "");
  }
}
