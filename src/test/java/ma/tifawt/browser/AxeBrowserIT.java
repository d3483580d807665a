package ma.tifawt.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.tifawt.catalogue.CourseLoader;
import ma.tifawt.catalogue.StepType;
import ma.tifawt.demo.DemoAccount;
import ma.tifawt.demo.DemoAccounts;
import ma.tifawt.product.Product;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No fault against WCAG 2 A and AA on any page, in any state that a person can meet. */
class AxeBrowserIT {

  private static final String BADGE = "builders/b5-learning-from-examples";
  private static final String MODULE = "courses/" + BADGE;
  private static final String LESSON = MODULE + "/l1-where-will-the-penalty-go";

  /** Written well, and never given to anybody. */
  private static final String UNKNOWN = "TFW-2222-2222-2222-2222";

  private static final String REPORT = "/staff/reports/attendance.xhtml";

  @RegisterExtension final Stage stage = new Stage();

  private final Product product = Product.running();
  private final DemoAccounts accounts = product.accounts();

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfAVisitor(String lang) {
    Page page = screen(lang);
    for (String path :
        List.of(
            "sign-in",
            "courses",
            MODULE,
            LESSON,
            "help",
            "verify/",
            "notice",
            "guardian",
            "invited",
            "no-such-page")) {
      assertNoFault(page, "/" + lang + "/" + path);
    }
    assertNoFault(page, "/setup.xhtml?lang=" + lang);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void answersAboutACertificate(String lang) {
    Page page = screen(lang);
    String valid = product.look("select min(code) from certificate where state = 'VALID'");
    String revoked = product.look("select min(code) from certificate where state = 'REVOKED'");
    for (String code : List.of(valid, revoked, "TFW-2222-2222-2222-2223", UNKNOWN)) {
      assertNoFault(page, "/" + lang + "/verify/" + code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void everyKindOfStepAndQuestion(String lang) {
    Page phone = screen(lang);
    for (String lesson : List.of("l1-every-question", "l2-every-step")) {
      phone.navigate("/" + lang + "/courses/builders/b9-player/" + lesson);
      Object ids = phone.locator(".step[data-step]").evaluateAll("all => all.map((s) => s.id)");
      assertThat((List<?>) ids).hasSizeGreaterThan(9);
      for (Object id : (List<?>) ids) {
        assertNoFault(phone, "/" + lang + "/courses/builders/b9-player/" + lesson + "#" + id);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void aQuestionThatWasAnsweredWrong(String lang) {
    Page phone = screen(lang);
    phone.navigate("/" + lang + "/courses/builders/b9-player/l1-every-question#own");
    phone.locator("#own .bin[data-bin=fruit] .slot").click();
    phone.locator("#own .bin[data-bin=fruit] .slot").click();
    phone.locator("#next").click();
    phone.locator("#own .thing.wrong").waitFor();
    assertNoFaultNow(phone, "a wrong answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfAChild(String lang) {
    Page page = signedIn(screen(lang), lang, accounts.child());
    for (String path : List.of("home", "work", "certificates", "agree", LESSON)) {
      assertNoFault(page, "/" + lang + "/" + path);
    }
  }

  /** The first step of each type in the courses, as a signed-in child meets it. */
  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void everyTypeOfStep(String lang) {
    Page page = signedIn(screen(lang), lang, accounts.child());
    Map<StepType, String> steps = new EnumMap<>(StepType.class);
    CourseLoader.load(Path.of("courses")).release().inOrder().stream()
        .flatMap(course -> course.modules().stream())
        .flatMap(module -> module.lessons().stream())
        .forEach(
            lesson ->
                lesson
                    .steps()
                    .forEach(
                        step ->
                            steps.putIfAbsent(step.type(), lesson.address() + "#" + step.id())));
    assertThat(steps).containsKeys(StepType.READ, StepType.QUIZ_MATCH, StepType.PROJECT);
    for (String step : steps.values()) {
      assertNoFault(page, "/" + lang + "/courses/" + step);
    }
    assertNoFault(page, "/" + lang + "/" + LESSON + "#end");
  }

  /** Practice, so that nothing is sent. */
  @ParameterizedTest
  @CsvSource({"ar, a", "fr, b"})
  void whatAnAnswerTurnsInto(String lang, String option) {
    Page page = screen(lang);
    page.navigate("/" + lang + "/" + LESSON + "#p1");
    new LessonPage(page).choose(option);
    PlaywrightAssertions.assertThat(page.locator(".step.shown .result")).isVisible();
    assertNoFaultNow(page, lang + " answered " + option);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfATrainer(String lang) {
    Page page = signedIn(screen(lang), lang, accounts.trainer());
    RegisterPage.ofNow(page);
    assertNoFaultNow(page, "register in " + lang);
    page.locator(".register-who:not([disabled])")
        .or(page.locator(".register-more:visible"))
        .first()
        .waitFor();
    if (page.locator(".register-more:visible").count() == 0) {
      page.locator(".register-who:not([disabled])").first().click(); // everybody is marked already
    }
    page.locator(".register-more:visible").first().click();
    assertNoFaultNow(page, "details of a mark in " + lang);
    RegisterPage own = RegisterPage.list(page, lang).claimPhone("274913");
    assertNoFaultNow(page, "sessions in " + lang);
    page.context().setOffline(true);
    page.reload();
    PlaywrightAssertions.assertThat(page.locator("#pin")).isVisible();
    assertNoFaultNow(page, "closed register in " + lang);
    page.context().setOffline(false);
    own.unlock("274913");
    for (String path :
        List.of(
            "today.xhtml?",
            "people/find.xhtml?",
            "people/learner.xhtml?id=" + ownChild() + "&",
            "consent/list-consents.xhtml?",
            "roster/show-group.xhtml?",
            "planning/list-sessions.xhtml?group=" + home("g.id") + "&",
            "planning/change-session.xhtml?session=" + session() + "&",
            "planning/list-calendars.xhtml?group=" + home("g.id") + "&",
            "sheets/import-marks.xhtml?group=" + home("g.id") + "&",
            "consent/enter-forms.xhtml?group=" + home("g.id") + "&",
            "rights/take-request.xhtml?group=" + home("g.id") + "&",
            "learning/list-work.xhtml?",
            "learning/list-work.xhtml?state=GRADED&",
            "learning/grade-work.xhtml?work=" + work("WAITING") + "&",
            "learning/grade-work.xhtml?work=" + work("GRADED") + "&",
            "learning/grade-work.xhtml?work=999999999&",
            "no-such-page.xhtml?")) {
      assertNoFault(page, "/staff/" + path + "lang=" + lang);
    }
  }

  /** The next one of the home group. */
  private String session() {
    return product.look(
        "select min(s.id) from group_session s join membership m on m.group_id = s.group_id join account a on a.learner_id = m.learner_id where a.user_name = ? and s.state = 'PLANNED'",
        accounts.child().userName());
  }

  private String ownChild() {
    return product.look(
        "select learner_id from account where user_name = ?", accounts.child().userName());
  }

  /** One of the home group, with a picture. */
  private String work(String state) {
    return product.look(
        "select min(s.id) from submission s join learner_group g on g.id = s.group_id join"
            + " membership m on m.group_id = g.id join account a on a.learner_id = m.learner_id"
            + " where a.user_name = ? and s.state = ? and s.file_type like 'image/%'",
        accounts.child().userName(), state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void aCourseAsItsTrainerSeesIt(String lang) {
    Page desk = signedIn(stage.desk(lang), lang, accounts.trainer());
    String lesson = LESSON.substring("courses/".length());
    String group =
        Product.running()
            .look(
                "select m.group_id from membership m join role_grant g on m.path like"
                    + " concat(g.path, '%') join account a on a.id = g.account_id where a.user_name"
                    + " = ? limit 1",
                accounts.trainer().userName());
    for (String path :
        List.of(
            "learning/follow-course.xhtml?group=" + group,
            "learning/follow-lesson.xhtml?group=" + group + "&lesson=" + lesson,
            "catalogue/show-lesson.xhtml?lesson=" + lesson)) {
      assertNoFault(desk, "/staff/" + path + "&lang=" + lang);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfACoordinator(String lang) {
    Page page = signedIn(screen(lang), lang, accounts.coordinator());
    assertNoFault(page, "/staff/today.xhtml?lang=" + lang);
    for (String filter :
        List.of(
            "",
            "node=province:MA-RAB&",
            "node=province:MA-RAB&level=group&gender=F&band=B&",
            "node=centre:" + home("g.centre_id") + "&from=2026-10&to=2026-10&")) {
      assertNoFault(page, REPORT + "?" + filter + "lang=" + lang);
    }
    for (String days : List.of("week", "last-week", "last-month")) {
      assertNoFault(page, "/staff/reports/registers.xhtml?days=" + days + "&lang=" + lang);
    }
    for (String table : List.of("", "rows=group&columns=gender&measure=sessions&span=month&")) {
      assertNoFault(page, "/staff/reports/pivot.xhtml?" + table + "lang=" + lang);
    }
    assertNoFault(page, "/staff/reports/take-names.xhtml?gender=F&lang=" + lang);
    assertNoFault(page, "/staff/warehouse/list-warehouse-tokens.xhtml?lang=" + lang);
    assertNoFault(page, "/staff/reports/pivots.xhtml?lang=" + lang);
    assertNoFault(page, "/staff/mailbox.xhtml?lang=" + lang);
    assertNoFault(page, "/staff/reports/months.xhtml?lang=" + lang);
    page.locator("[id$=open]").first().click();
    PlaywrightAssertions.assertThat(page.locator("#opened")).isVisible();
    assertNoFaultNow(page, "a month in " + lang);
    for (String path : List.of("list-imports", "review-duplicates", "show-group")) {
      assertNoFault(page, "/staff/roster/" + path + ".xhtml?lang=" + lang);
    }
    for (String path :
        List.of(
            "list-centres.xhtml?",
            "list-centres.xhtml?q=nothing-like-this&",
            "edit-centre.xhtml?",
            "show-centre.xhtml?centre=" + home("g.centre_id") + "&",
            "edit-centre.xhtml?centre=" + home("g.centre_id") + "&",
            "edit-group.xhtml?centre=" + home("g.centre_id") + "&",
            "keep-group.xhtml?group=" + home("g.id") + "&",
            "edit-group.xhtml?group=" + home("g.id") + "&",
            "../intake/import-list.xhtml?kind=CENTRES&",
            "../intake/import-list.xhtml?kind=GROUPS&",
            "../intake/import-list.xhtml?kind=STAFF&",
            "../regrouping/change-group.xhtml?way=SPLIT&group=" + home("g.id") + "&",
            "../regrouping/change-group.xhtml?way=MOVE&group=" + home("g.id") + "&",
            "../regrouping/change-group.xhtml?way=JOIN&group=" + home("g.id") + "&",
            "../regrouping/change-group.xhtml?way=NEXT_SEASON&group=" + home("g.id") + "&")) {
      assertNoFault(page, "/staff/organisation/" + path + "lang=" + lang);
    }
    assertNoFault(page, "/staff/certificates/group.xhtml?lang=" + lang);
    assertNoFault(page, certificates("participation", lang));
    page.locator("[id='certificates:proposed']").click();
    page.locator("[id='certificates:issue']").click();
    PlaywrightAssertions.assertThat(page.locator(".ui-confirmdialog-yes")).isVisible();
    assertNoFaultNow(page, "issuing in " + lang);
    page.navigate(certificates("participation", lang));
    page.locator("[id$=revoke]").first().click();
    PlaywrightAssertions.assertThat(page.locator("[id='revoke-form:yes']")).isVisible();
    assertNoFaultNow(page, "revoking in " + lang);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfACentreManager(String lang) {
    Page page = signedIn(screen(lang), lang, accounts.centreManager());
    assertNoFault(page, "/staff/today.xhtml?lang=" + lang);
    for (String path :
        List.of(
            "list-sessions.xhtml?group=" + home("g.id"),
            "edit-timetable.xhtml?shape=WEEKLY&group=" + home("g.id"),
            "edit-timetable.xhtml?shape=CAMP&group=" + home("g.id"),
            "edit-timetable.xhtml?shape=DATES&group=" + home("g.id"),
            "change-session.xhtml?session=" + session())) {
      assertNoFault(page, "/staff/planning/" + path + "&lang=" + lang);
    }
    assertNoFault(page, certificates(BADGE, lang));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfAnAdministrator(String lang) {
    Page page = signedIn(screen(lang), lang, accounts.administrator());
    for (String path :
        List.of(
            "today.xhtml",
            "people/staff.xhtml",
            "people/invite-staff.xhtml",
            "people/break-glass.xhtml",
            "access/sessions.xhtml",
            "planning/list-holidays.xhtml",
            "planning/edit-holiday.xhtml",
            "organisation/list-seasons.xhtml")) {
      assertNoFault(page, "/staff/" + path + "?lang=" + lang);
    }
    String season = product.look("select min(season_id) from learner_group");
    assertNoFault(page, "/staff/organisation/edit-season.xhtml?season=" + season + "&lang=" + lang);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void pagesOfAnAuthor(String lang) {
    Page page = signedIn(screen(lang), lang, accounts.contentAuthor());
    assertNoFault(page, "/staff/catalogue/reload-courses.xhtml?lang=" + lang);
    page.navigate("/staff/catalogue/reload-courses.xhtml?lang=" + lang);
    page.locator("[id='courses:reload']").click();
    PlaywrightAssertions.assertThat(page.locator(".message-info")).isVisible();
    assertNoFaultNow(page, "courses read again in " + lang);
  }

  private String certificates(String award, String lang) {
    return "/staff/certificates/group.xhtml?group="
        + home("g.id")
        + "&award="
        + award
        + "&lang="
        + lang;
  }

  /** Of the group of the printed child. */
  private String home(String column) {
    return product.look(
        "select "
            + column
            + " from learner_group g join membership m on m.group_id = g.id join account a on"
            + " a.learner_id = m.learner_id where a.user_name = ?",
        accounts.child().userName());
  }

  /** Both kinds of screen have their turn: a telephone in Arabic, an office in French. */
  private Page screen(String lang) {
    Page page = lang.equals("ar") ? stage.phone(lang) : stage.desk(lang);
    // colours half-way through a movement are nobody's choice
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    return page;
  }

  private static Page signedIn(Page page, String lang, DemoAccount account) {
    SignInPage.open(page, lang).enter(account);
    return page;
  }

  private static void assertNoFault(Page page, String path) {
    Response answer = page.navigate(path);
    assertThat(answer == null ? 200 : answer.status()).as(path).isLessThan(500);
    assertNoFaultNow(page, path);
  }

  private static void assertNoFaultNow(Page page, String what) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(AxeFaults.of(page)).as(what).isEmpty();
  }
}
