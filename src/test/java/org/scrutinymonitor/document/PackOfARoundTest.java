package org.scrutinymonitor.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Tampering;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.meeting.ConsideredReview;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Exemptions;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A pack with a round behind it: what changed, who was asked, and what to look at before. */
@Story
class PackOfARoundTest {
  @Autowired World world;
  @Autowired ConsideredReview considered;
  @Autowired Tampering tampering;
  @Autowired Exemptions exemptions;
  @Autowired Packs packs;
  @Autowired MockMvcTester pages;

  private ConsideredReview.Before before;
  private Visit clerk;

  @BeforeEach
  void aReviewWithARoundBeforeAMeetingOfToday() throws InvalidReview {
    before = considered.before(world.council(), List.of("1/b/2", "1/c"));
    clerk = Visit.by(before.council(), pages);
  }

  @Test
  void whatChangedTellsGradesUpAndDownNewDatesAndSilence() throws InterruptedException {
    var changed = table(pack(), "What changed since the last meeting");
    assertThat(changed)
        .anySatisfy(row ->
            assertThat(row)
                .contains("Schools and", "Grade up: from 2 On-Track to 1 Fully Achieved"))
        .anySatisfy(
            row -> assertThat(row).contains("Grade down: from 2 On-Track to 4 Not Achieved"))
        .anySatisfy(row -> assertThat(row).contains("More time is asked for: March 2027"))
        .anySatisfy(row -> assertThat(row).contains("nobody has answered"));
  }

  @Test
  void theChaseLedgerIsThereWithItsRowsWhenItIsAskedFor() throws InterruptedException {
    assertThat(pack().text()).doesNotContain("who was asked for updates");
    var ledger = table(pack("options", "ledger"), "Damp and mould: November 2026");
    assertThat(ledger)
        .anySatisfy(row -> assertThat(row).contains("Digital Services Manager", "1 of 2"))
        .anySatisfy(row -> assertThat(row).contains("2 of 2"));
    assertThat(clerk.page(at()).text()).contains("With the chase ledger.");
  }

  @Test
  void whoeverMakesAPackIsToldWhatMayNotBelongInPublicAndIsNotStopped()
      throws InterruptedException {
    assertThat(clerk.page(at()).text()).doesNotContain("may not belong in public");
    said("Ring 01632 960123 or write to help@northmere.example.");
    var page = clerk.page(at());
    assertThat(page.text()).contains("In 1 item officers wrote what may not belong in public");
    assertThat(page.select("details mark").eachText())
        .containsExactly("01632 960123", "help@northmere.example");
    assertThat(clerk.get(page.select("details:has(mark) a").attr("href"))).hasStatusOk();
    assertThat(pack().text()).contains("01632 960123");
    var member =
        Visit.by(
            world.person(before.council(), "A. B.", "reader", true, Role.COMMITTEE_MEMBER), pages);
    assertThat(member.page(at()).text()).doesNotContain("may not belong in public");
  }

  @Test
  void wordsThatAreExemptAreNotInThePackAndSoNotMarked() {
    said("Ring 01632 960123.");
    before
        .council()
        .as(() -> {
          exemptions.decide(
              before.council().officer(),
              new Exemptions.Of(before.review(), "1/f", ExemptField.EVIDENCE, null, 2),
              new Exemption.Wanted(3, "A contract", null, before.held().plusYears(1)));
          return true;
        });
    assertThat(clerk.page(at()).text()).doesNotContain("may not belong in public");
  }

  private void said(String words) {
    tampering.change(
        before.council(),
        "update \"update\" set evidence = '%s' where item = (select id from item where path = '1/f') and position = 2"
            .formatted(words));
  }

  /** The newest pack of the meeting as a web page, once it is made. */
  private Document pack(String... options) throws InterruptedException {
    assertThat(clerk.post(at(), options)).hasStatus3xxRedirection();
    for (int tries = 0; tries < 300; tries++) {
      var pack =
          before
              .council()
              .as(() -> packs.ofMeeting(before.council().officer(), before.meeting()))
              .getFirst();
      assertThat(pack.hasFailed()).isFalse();
      if (!pack.isAtWork()) {
        var file = clerk.get(at() + "/" + pack.number() + "/en/pack.html");
        assertThat(file).hasStatusOk();
        return Jsoup.parse(new String(file.getResponse().getContentAsByteArray(), UTF_8));
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the pack is not ready");
  }

  /** The rows of the first table below a heading. */
  private static List<String> table(Document pack, String heading) {
    var all = pack.select("h1, h2, h3, h4, table");
    for (int at = 0; at < all.size(); at++) {
      if (!all.get(at).tagName().equals("table") && all.get(at).text().contains(heading)) {
        return all.subList(at, all.size()).stream()
            .filter(each -> each.tagName().equals("table"))
            .findFirst()
            .orElseThrow()
            .select("tbody tr")
            .eachText();
      }
    }
    throw new AssertionError("no heading " + heading + " in " + all.eachText());
  }

  private String at() {
    return before.at() + "/packs";
  }
}
