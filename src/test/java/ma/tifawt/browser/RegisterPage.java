package ma.tifawt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The trainer's list of a session. */
record RegisterPage(Page page) {

  private static final double PATIENCE = 60_000;

  /** Of the session that goes on now, from the trainer's day. */
  static RegisterPage ofNow(Page today) {
    today.locator(".today-now .today-session a.today-button").first().click();
    assertThat(today.locator(".register-progress")).isVisible();
    RegisterPage register = new RegisterPage(today);
    if (today.locator(".register-reopen").isVisible()) {
      register.reopen("Another test needs it");
    }
    return register;
  }

  void markTheRestPresent() {
    page.locator(".register-all").click();
    page.locator("dialog.register-dialog button").first().click();
    assertThat(page.locator(".register-unmarked .register-row")).hasCount(0);
  }

  void markFirst(String status) {
    Locator line = page.locator(".register-marked .register-row").first();
    line.locator(".register-who").click();
    line.locator("button[data-status=" + status + "]").click();
  }

  void mark(String child, String status) {
    Locator line =
        page.locator(".register-row").filter(new Locator.FilterOptions().setHasText(child));
    line.locator(".register-who").click();
    line.locator("button[data-status=" + status + "]").click();
  }

  /** Says that the register is whole. */
  void close() {
    page.locator(".register-close button").click();
    page.locator("dialog.register-dialog button").first().click();
    assertThat(page.locator(".register-close")).isHidden();
  }

  void reopen(String why) {
    page.locator(".register-reopen button").click();
    page.locator("#why").fill(why);
    page.locator("dialog button[type=submit]").click();
    assertThat(page.locator(".register-reopen")).isHidden();
  }

  /** Presses "Times, reason, note" of a child. */
  void details(String learner, String status) {
    Locator more = row(learner).locator(".register-more");
    if (!more.isVisible()) {
      row(learner).locator(".register-who").click();
    }
    more.click();
    page.locator("#said-status").selectOption(status);
  }

  /** Takes one side of the first conflict: 0 what the server says, 1 what a device wished. */
  void decide(int side) {
    page.locator(".register-conflict .register-sides button").nth(side).click();
  }

  void awaitSent() {
    assertThat(page.locator(".register-strip"))
        .hasAttribute(
            "data-state", "sent", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
  }

  void reload() {
    page.reload();
    assertThat(page.locator(".register-progress")).isVisible();
  }

  int count(String status) {
    return page.locator(
            ".register-marked .register-who .register-status[data-status=" + status + "]")
        .count();
  }

  int children() {
    return page.locator(".register-row").count();
  }

  /** The trainer's sessions, without any of them chosen. */
  static RegisterPage list(Page page, String lang) {
    page.navigate("/" + lang + "/register");
    return new RegisterPage(page);
  }

  /** "This is my phone": waits until the registers of the coming days are on it. */
  RegisterPage claimPhone(String pin) {
    page.locator(".register-own").click();
    page.locator("#new-pin").fill(pin);
    page.locator("#same-pin").fill(pin);
    page.locator("dialog button[type=submit]").click();
    page.locator(".register-phone[data-taken]")
        .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    return this;
  }

  RegisterPage unlock(String pin) {
    page.locator("#pin").fill(pin);
    page.locator("#own-phone button[type=submit]").click();
    return this;
  }

  RegisterPage choose(String session) {
    page.locator("a.register-session[href='#" + session + "']").click();
    assertThat(page.locator(".register-progress")).isVisible();
    return this;
  }

  /** The number of a child in the list, counted from 0. */
  String learner(int place) {
    return page.locator(".register-row").nth(place).getAttribute("data-learner");
  }

  /** A status that the child does not have yet. */
  String another(String learner, String first, String second) {
    boolean has =
        first.equals(
            row(learner).locator(".register-who .register-status").getAttribute("data-status"));
    return has ? second : first;
  }

  void say(String learner, String status) {
    Locator button = row(learner).locator("button[data-status=" + status + "]");
    if (!button.isVisible()) {
      row(learner).locator(".register-who").click();
    }
    button.click();
  }

  /** Waits until the line of a child says where its mark is: saved, sent, needs. */
  void awaitMark(String learner, String state) {
    assertThat(row(learner).locator(".register-sync"))
        .hasAttribute(
            "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
  }

  private Locator row(String learner) {
    return page.locator(".register-row[data-learner='" + learner + "']");
  }
}
