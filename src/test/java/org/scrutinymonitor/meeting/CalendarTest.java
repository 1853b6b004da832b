package org.scrutinymonitor.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutinymonitor.database.schema.Tables.API_TOKEN;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.monitoring.DueRounds;
import org.scrutinymonitor.monitoring.Rounds;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The forward calendar: as a page, and as a feed that calendar programs fetch. */
@Story
class CalendarTest {
  private static final String HOMES = "Homes and Communities Select Committee";
  private static final String OTHER = "Health, Care; and Safety Committee";

  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired Rounds rounds;
  @Autowired DueRounds due;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;
  @Autowired DSLContext sql;

  private World.Founded council;
  private Visit officer;
  private String at;
  private String review;
  private LocalDate today;
  private LocalDate day;

  @BeforeEach
  void aReviewAndTwoMeetings() throws InvalidReview {
    council = world.council();
    at = council.at() + "/calendar";
    review = council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    officer = Visit.by(council, pages);
    today = Days.today(time);
    day = today.plusMonths(3);
    meet(HOMES, day, "18:00");
    meet(OTHER, day.plusDays(1), "");
  }

  @Test
  void whatFallsDueStandsBeforeTheMeetingToWhichItWouldGo() {
    decide(today.minusDays(10));
    var rows = officer.page(at).select("tbody tr").eachText();
    assertThat(rows).hasSize(5);
    assertThat(rows.getFirst())
        .contains("Round due: Damp and mould", "Would go to " + HOMES, "Since", "Open the round");
    assertThat(rows.get(1)).contains("Agenda deadline of");
    assertThat(rows.stream().filter(row -> row.contains("Meeting of " + HOMES)).findFirst())
        .hasValueSatisfying(row -> assertThat(row).contains("18:00", "Goes to it: Damp and mould"));
  }

  @Test
  void anOpenRoundStandsOnTheDayOfItsAnswers() {
    open();
    var page = officer.page(at);
    assertThat(page.text()).contains("Answers due: Damp and mould", "March 2027");
    assertThat(page.text()).doesNotContain("Round due");
  }

  @Test
  void oneCommitteeIsShownAlone() {
    var choices = officer.page(at).select("#committee option");
    var other = choices.stream().filter(o -> o.text().equals(OTHER)).findFirst().orElseThrow();
    var rows = officer.page(at + "?committee=" + other.attr("value")).select("tbody tr").text();
    assertThat(rows).contains(OTHER).doesNotContain(HOMES, "Damp and mould");
    assertThat(officer.page(at + "?committee=all").select("tbody tr")).hasSize(5);
  }

  @Test
  void aContributorSeesMeetingsAndNoReviewsOfOthers() {
    var outsider = world.person(council, "Contributor", "contributor", true);
    world.holds(world.post(council, "Head of Parks", null), outsider, LocalDate.of(2020, 1, 1));
    open();
    var page = Visit.by(outsider, pages).page(at);
    assertThat(page.text()).contains("Meeting of " + HOMES).doesNotContain("Damp and mould");
    assertThat(body(pages.get().uri(URI.create(feed(Visit.by(outsider, pages)))).exchange()))
        .contains("Meeting of")
        .doesNotContain("Damp and mould");
  }

  @Test
  void theFeedIsACalendarByItsStandard() throws Exception {
    open();
    var cancelled = officer.page(council.at() + "/meetings").select("tbody a").getFirst();
    officer.post(cancelled.attr("href") + "/cancellation", "reason", "Rain, and; snow.");
    var answer = fetch(feed(officer));
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
    assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(answer.getResponse().getCookies()).isEmpty();
    var calendar = read(answer);
    assertThat(calendar.getEvents()).hasSize(4);
    assertThat(calendar.getEvents())
        .extracting(event -> event.getSummary().getValue())
        .contains(
            "Meeting of " + HOMES,
            "Cancelled: meeting of " + OTHER,
            "Answers due: Damp and mould, March 2027");
    assertThat(body(answer))
        .contains(
            "DTSTART:" + utc(day),
            "SUMMARY;LANGUAGE=en:Cancelled: meeting of Health\\, Care\\; and Safety Committee",
            "STATUS:CANCELLED");
  }

  @Test
  void aMovedMeetingKeepsItsName() throws Exception {
    var feed = feed(officer);
    var before = names(read(fetch(feed)));
    var meeting = officer.page(council.at() + "/meetings").select("tbody a").getFirst();
    officer.post(meeting.attr("href") + "/details", "day", day.plusDays(7).toString());
    assertThat(names(read(fetch(feed)))).isEqualTo(before).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void theFeedSpeaksTheLanguageThatItsAddressAsksFor() {
    var feed = feed(officer);
    assertThat(body(fetch(feed + "&language=cy")))
        .contains("SUMMARY;LANGUAGE=cy:Cyfarfod Homes and Communities");
    assertThat(body(fetch(feed))).contains("SUMMARY;LANGUAGE=en:Meeting of Homes");
  }

  @Test
  void theSecretOfAFeedIsKeptAsADigestAndShownOnce() {
    var feed = feed(officer);
    var secret = feed.substring(feed.indexOf("token=") + "token=".length());
    assertThat(officer.page(at).html()).doesNotContain(secret).contains("You have a feed address");
    var rows =
        council.as(() -> world.inTransaction(() -> sql.selectFrom(API_TOKEN).fetch().formatCSV()));
    assertThat(rows).contains("calendar:feed").doesNotContain(secret);
  }

  @Test
  void aFeedOpensNothingElse() {
    var feed = feed(officer);
    var secret = feed.substring(feed.indexOf('?'));
    assertThat(pages.get().uri(URI.create(at + secret)).exchange())
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .endsWith("/sign-in");
    assertThat(
            pages
                .get()
                .uri("/api" + council.at() + "/reviews")
                .header("Authorization", "Bearer " + secret.substring("?token=".length()))
                .exchange())
        .hasStatus(401);
    assertThat(fetch(world.council().at() + "/calendar.ics" + secret)).hasStatus(404);
  }

  @Test
  void aTokenOfTheApiOpensNoFeedAndAGuessedOneNeither() {
    var made =
        Visit.document(
            officer.post(
                council.at() + "/tokens",
                "name",
                "Intranet",
                "days",
                "30",
                "calendar:read",
                "yes",
                "reviews:read",
                "yes"));
    var token = made.select("#token").text();
    assertThat(token).startsWith("scrutiny_");
    assertThat(made.select("input[type=checkbox]").eachAttr("id")).doesNotContain("calendar:feed");
    assertThat(fetch(at + ".ics?token=" + token)).hasStatus(404);
    assertThat(fetch(at + ".ics?token=scrutiny_guess")).hasStatus(404);
    assertThat(fetch(at + ".ics?token=")).hasStatus(404);
  }

  @Test
  void aFeedThatIsWithdrawnOrReplacedIsGone() {
    var first = feed(officer);
    var second = feed(officer);
    assertThat(fetch(first)).hasStatus(404);
    assertThat(fetch(second)).hasStatusOk();
    assertThat(officer.page(at).text()).contains("It was last used on");
    officer.post(at + "/feed/withdrawal");
    assertThat(fetch(second)).hasStatus(404);
    assertThat(officer.page(at).text()).contains("Make a feed address");
  }

  @Test
  void aFeedEndsWhenItsPersonLeaves() {
    var member = world.person(council, "Member", "member", true, Role.COMMITTEE_MEMBER);
    var feed = feed(Visit.by(member, pages));
    assertThat(fetch(feed)).hasStatusOk();
    council.as(() ->
        world.inTransaction(
            () -> sql.execute("update person set left_at = now() where id = " + member.id())));
    assertThat(fetch(feed)).hasStatus3xxRedirection().redirectedUrl().endsWith("/sign-in");
  }

  private void decide(LocalDate on) {
    council.as(() -> {
      due.decide(council.officer(), review, on, "The committee asked for it.");
      return true;
    });
  }

  private void open() {
    var meeting =
        Integer.parseInt(
            officer
                .page(council.at() + "/meetings")
                .select("tbody a")
                .getLast()
                .attr("href")
                .replaceAll(".*/", ""));
    council.as(() ->
        rounds.open(
            council.officer(),
            review,
            new Rounds.Wanted("March 2027", meeting, today.plusDays(30), Set.of())));
  }

  private void meet(String committee, LocalDate on, String begins) {
    assertThat(
            officer.post(
                council.at() + "/meetings",
                "other",
                committee,
                "days",
                on.toString(),
                "begins",
                begins,
                "place",
                "Town Hall, Room 2; upstairs"))
        .hasStatus3xxRedirection();
  }

  /** Makes a feed as somebody; its address as that person copies it, without the server. */
  private String feed(Visit who) {
    var made = who.post(at + "/feed");
    assertThat(made).hasStatusOk();
    return URI.create(Visit.document(made).select("#feed-address").text())
        .toString()
        .replaceFirst("^https?://[^/]+", "");
  }

  private MvcTestResult fetch(String address) {
    return pages.get().uri(URI.create(address)).exchange();
  }

  private static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(UTF_8).replace("\r\n ", "");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a feed as a calendar program does that lets nothing pass. */
  private static ICalendar read(MvcTestResult answer) throws UnsupportedEncodingException {
    var sent = answer.getResponse().getContentAsString(UTF_8);
    assertThat(Pattern.compile("(?<!\r)\n").matcher(sent).find()).isFalse();
    var warnings = new ArrayList<List<ParseWarning>>();
    var calendars = Biweekly.parse(sent).warnings(warnings).all();
    assertThat(calendars).hasSize(1);
    assertThat(warnings).allSatisfy(of -> assertThat(of).isEmpty());
    var problems = calendars.getFirst().validate(ICalVersion.V2_0);
    assertThat(problems.isEmpty()).as(problems.toString()).isTrue();
    return calendars.getFirst();
  }

  private static List<String> names(ICalendar calendar) {
    return calendar.getEvents().stream().map(event -> event.getUid().getValue()).sorted().toList();
  }

  private static String utc(LocalDate on) {
    var at = on.atTime(18, 0).atZone(Days.ZONE).toInstant().toString();
    return at.replaceAll("[-:]", "");
  }
}
