package org.scrutinymonitor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.meeting.AgendaItems;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What went to a meeting is everybody's to fetch, exactly as it went, once it is published. */
@Story
class PublishingPacksTest {
  @Autowired World world;
  @Autowired Registrations registrations;
  @Autowired AgendaItems agenda;
  @Autowired Packs packs;
  @Autowired MockMvcTester pages;
  @Autowired DSLContext sql;
  @Autowired InstantSource time;

  private World.Founded council;
  private Visit clerk;
  private String at;
  private int meeting;
  private LocalDate day;

  @BeforeEach
  void aPackOfTheNextMeeting() throws InvalidReview, InterruptedException {
    council = world.council();
    day = Days.today(time).plusDays(7);
    var review =
        council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
    meeting = world.meeting(council, review, day);
    council.as(() -> {
      agenda.add(council.officer(), meeting, review, "5");
      return true;
    });
    clerk = Visit.by(council, pages);
    at = council.at() + "/meetings/" + meeting + "/packs";
    made(1);
  }

  @Test
  void theSnapshotAndEveryFileArePublicAsTheyWentToTheMeeting() throws Exception {
    var mine = clerk.get(at + "/1/snapshot.json").getResponse().getContentAsByteArray();
    var own = clerk.page(at).select("section.card li a[href*=/1/en/]").eachAttr("href");
    assertThat(own).hasSize(5);
    assertThat(packsOf(openData())).isEmpty();
    publish("");
    var list = openData().select("section[aria-labelledby=packs]");
    assertThat(list.select("h3").text()).contains("pack 1");
    var links = list.select("a");
    assertThat(links).hasSize(own.size() + 1);
    var snapshot = visit(links.get(links.size() - 1));
    assertThat(snapshot).isEqualTo(mine);
    var digest = MessageDigest.getInstance("SHA-256").digest(snapshot);
    assertThat(list.text()).contains(HexFormat.of().formatHex(digest));
    var theirs = links.stream().limit(own.size()).map(this::visit).toList();
    for (var address : own) {
      assertThat(theirs)
          .as(address)
          .contains(clerk.get(address).getResponse().getContentAsByteArray());
    }
  }

  @Test
  void theFilesComeAsAttachmentsThatRunNothingAndKeepNobodyInMind() {
    publish("");
    for (var link : packsOf(openData())) {
      var response = visitor(link.attr("href")).getResponse();
      assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
      assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
      assertThat(response.getCookies()).isEmpty();
    }
  }

  @Test
  void aPackThatIsPublicFromALaterDayIsNotThereBefore() {
    publish(day.toString());
    assertThat(clerk.page(at + "/1/publication").text()).contains("It is public from");
    assertThat(packsOf(openData())).isEmpty();
    assertThat(visitor(snapshot())).hasStatus(404);
  }

  @Test
  void aPackThatNobodyPublishedCannotBeGuessed() throws InterruptedException {
    publish("");
    made(2);
    assertThat(visitor(snapshot())).hasStatusOk();
    var other = visitor(snapshot().replace("-1/snapshot", "-2/snapshot"));
    var nowhere = visitor(snapshot().replace("-1/snapshot", "-9/snapshot"));
    assertThat(other).hasStatus(404);
    assertThat(Visit.document(other).select("main").html())
        .isEqualTo(Visit.document(nowhere).select("main").html());
  }

  @Test
  void withinTheHourItIsTakenBackAsIfItHadNeverBeen() {
    publish("");
    var address = snapshot();
    assertThat(clerk.post(at + "/1/publication/withdrawal")).hasStatus3xxRedirection();
    assertThat(visitor(address)).hasStatus(404);
    assertThat(packsOf(openData())).isEmpty();
    publish("");
    assertThat(visitor(address)).hasStatusOk();
  }

  @Test
  void whatWasPublicForMoreThanAnHourStaysSo() {
    council.as(() ->
        world.inTransaction(() ->
            sql.execute(
                """
                insert into pack_publication (council, pack, visible_from, made_at, made_by)
                select council, id, made_at - interval '2 hours', made_at - interval '2 hours', made_by
                from pack where meeting = ?
                """,
                meeting)));
    assertThat(clerk.page(at + "/1/publication").select("form[action$=withdrawal]")).isEmpty();
    assertThat(clerk.post(at + "/1/publication/withdrawal")).hasStatus(409);
    assertThat(visitor(snapshot())).hasStatusOk();
  }

  @Test
  void onlyWhoMayPublishPublishesAndNobodyTwice() {
    var member =
        Visit.by(world.person(council, "Councillor", "member", true, Role.COMMITTEE_MEMBER), pages);
    assertThat(member.post(at + "/1/publication")).hasStatus(404);
    assertThat(Visit.by(world.council(), pages).post(at + "/1/publication")).hasStatus(404);
    publish("");
    assertThat(clerk.post(at + "/1/publication")).hasStatus(409);
    assertThat(clerk.post(at + "/1/publication", "day", "soon")).hasStatus(422);
  }

  private void made(int number) throws InterruptedException {
    assertThat(clerk.post(at, "options", "large_print")).hasStatus3xxRedirection();
    for (int i = 0; i < 300; i++) {
      var pack = council.as(() -> packs.find(council.officer(), meeting, number));
      if (!pack.isAtWork()) {
        assertThat(pack.hasFailed()).isFalse();
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the pack is not ready");
  }

  private void publish(String from) {
    assertThat(clerk.post(at + "/1/publication", "day", from)).hasStatus3xxRedirection();
  }

  private Document openData() {
    var answer = visitor(council.at() + "/open-data");
    assertThat(answer).hasStatusOk();
    return Visit.document(answer);
  }

  private static org.jsoup.select.Elements packsOf(Document page) {
    return page.select("section[aria-labelledby=packs] a");
  }

  /** The address of the snapshot of the first pack. */
  private String snapshot() {
    var committee =
        council.as(() ->
            world.inTransaction(() ->
                sql.fetchSingle(
                        "select c.name from committee c join meeting m on m.committee = c.id"
                            + " where m.id = ?",
                        meeting)
                    .get(0, String.class)));
    return council.at()
        + "/open-data/packs/"
        + day
        + "-"
        + org.scrutinymonitor.review.Address.slug(committee)
        + "-1/snapshot.json";
  }

  private byte[] visit(Element link) {
    var answer = visitor(link.attr("href"));
    assertThat(answer).as(link.text()).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  /** What somebody gets who is not signed in. */
  private MvcTestResult visitor(String address) {
    return pages.get().uri(URI.create(address)).exchange();
  }
}
