package ma.tifawt.demo;

import java.util.List;
import java.util.stream.Collectors;

/** One account of each role, for people who look and for the tests. */
public final class DemoAccounts {

  private final Secrets secrets;

  DemoAccounts(long seed) {
    secrets = new Secrets(seed);
  }

  /** A girl of the trainer's group, one lesson away from the badge. */
  public DemoAccount child() {
    String name = "salma.b.1001";
    return new DemoAccount(
        "child",
        name,
        secrets.pin(Places.HOME_GROUP),
        "/ar/sign-in",
        "finish the last lesson; see the comment on your work and your certificate");
  }

  public DemoAccount trainer() {
    return staff(
        "trainer",
        "trainer.rabat",
        "take the register of today's session, then grade the works that wait");
  }

  public DemoAccount centreManager() {
    return staff(
        "centre manager", "centre.rabat", "propose certificates for the first group of the centre");
  }

  public DemoAccount coordinator() {
    return withApp(
        "coordinator (Rabat)",
        "coordinator.rabat",
        "open the attendance report, export it, and issue the certificates that are proposed");
  }

  public DemoAccount programmeManager() {
    return withApp(
        "programme manager",
        "programme.youth-houses",
        "compare the twelve regions in the attendance report");
  }

  public DemoAccount administrator() {
    return withApp("administrator", "admin.demo", "reload the courses; this account sees no child");
  }

  public DemoAccount auditor() {
    return withApp("auditor", "auditor.demo", "read the audit log after the others have worked");
  }

  public DemoAccount contentAuthor() {
    return staff("content author", "author.demo", "check the courses and reload them");
  }

  public List<DemoAccount> all() {
    return List.of(
        child(),
        trainer(),
        centreManager(),
        coordinator(),
        programmeManager(),
        administrator(),
        auditor(),
        contentAuthor());
  }

  private DemoAccount withApp(String role, String name, String tryFirst) {
    return new DemoAccount(
        role, name, secrets.password(name), "/ar/sign-in", tryFirst, secrets.appSecret(name));
  }

  private DemoAccount staff(String role, String name, String tryFirst) {
    return new DemoAccount(role, name, secrets.password(name), "/ar/sign-in", tryFirst);
  }

  /**
   * What is printed and kept in {@code .data/demo-accounts.txt}.
   *
   * @param address of the installation, without a slash at the end
   */
  public String text(String address) {
    return "Tifawt, demo programme: "
        + address
        + "\nSign in at "
        + address
        + child().address()
        + " (or /fr/sign-in). Invented people; these secrets exist only in the demo.\n"
        + "The child's PIN opens every child of the same group, such as the other names in the"
        + " register.\n\n"
        + all().stream()
            .map(
                a ->
                    "%-20s %-24s %-26s %s%n"
                        .formatted(a.role(), a.userName(), a.secret(), a.tryFirst()))
            .collect(Collectors.joining())
        + "\nSome of them are asked for a code of an app. Give your own app the address below, or look"
        + " at .data/demo-codes.txt, which is written anew every few seconds.\n\n"
        + all().stream()
            .filter(a -> a.appSecret() != null)
            .map(a -> "%-24s %s%n".formatted(a.userName(), a.appUri()))
            .collect(Collectors.joining());
  }

  /** What the apps of the accounts show at this moment. */
  String codes() {
    return all().stream()
        .filter(a -> a.appSecret() != null)
        .map(a -> "%-24s %s%n".formatted(a.userName(), AppCodes.shown(a.appSecret())))
        .collect(Collectors.joining());
  }
}
