package org.scrutinymonitor.overview.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinymonitor.Story;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.council.Days;
import org.scrutinymonitor.people.Role;
import org.scrutinymonitor.review.ExemptField;
import org.scrutinymonitor.review.Exemption;
import org.scrutinymonitor.review.Exemptions;
import org.scrutinymonitor.review.InvalidReview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What somebody may not see is neither found nor counted nor offered nor in a file. */
@Story
class WhatMayBeFoundTest {
  @Autowired World world;
  @Autowired FoundReviews found;
  @Autowired Exemptions exemptions;
  @Autowired MockMvcTester pages;
  @Autowired InstantSource time;
  @Autowired DSLContext sql;

  private World.Founded council;
  private FoundReviews.Addresses reviews;
  private Visit officer;
  private Visit member;
  private Visit administrator;
  private Visit contributor;
  private Visit link;

  @BeforeEach
  void somebodyInEveryRole() throws InvalidReview {
    council = world.council();
    reviews = found.in(council);
    officer = Visit.by(council, pages);
    member =
        Visit.by(
            world.person(council, "Councillor A. B.", "member", true, Role.COMMITTEE_MEMBER),
            pages);
    administrator =
        Visit.by(world.person(council, "Administrator", "admin", true, Role.ADMINISTRATOR), pages);
    var answers = world.person(council, "Bus Planner", "planner", true);
    var buses = world.post(council, "Bus Planner", null);
    world.holds(buses, answers, Days.today(time).minusYears(1));
    world.responsible(council, reviews.buses() + "/1", buses);
    contributor = Visit.by(answers, pages);
    var sees = world.person(council, "Tree Liaison", "liaison", true);
    var liaison = world.post(council, "Tree Liaison", null);
    world.holds(liaison, sees, Days.today(time).minusYears(1));
    world.linkOfficer(council, reviews.trees(), liaison);
    link = Visit.by(sees, pages);
  }

  @Test
  void exemptWordsAreFoundByThoseWhoMayReadThemAlone() {
    exempt(reviews.trees(), "1", ExemptField.AGREED_ACTION, null, "Saplings are ordered.");
    for (var reader : List.of(officer, member, link)) {
      assertThat(hits(search(reader, "county"))).containsExactly("/" + reviews.trees() + "/1");
    }
    for (var other : List.of(administrator, contributor)) {
      assertThat(hits(search(other, "county"))).isEmpty();
      assertThat(search(other, "countty").text()).doesNotContain("county");
      assertThat(search(other, "saplings").text()).doesNotContain("county");
      assertThat(search(other, "county%20or%20letters").text()).doesNotContain("nursery");
    }
    assertThat(search(officer, "countty").text()).contains("Did you mean: county");
    assertThat(hits(search(administrator, "ordered"))).as("what the public reads").hasSize(1);
    assertThat(hits(search(officer, "%22saplings%20are%20ordered%22")))
        .as("which those who read the whole do not")
        .isEmpty();
  }

  @Test
  void anExemptGradeDateAndPostAreNotCounted() {
    var post = world.post(council, "Contract Manager", null);
    world.responsible(council, reviews.trees() + "/2", post);
    exempt(reviews.trees(), "2", ExemptField.GRADE, 1, null);
    exempt(reviews.trees(), "2", ExemptField.DUE, null, null);
    exempt(reviews.trees(), "2", ExemptField.RESPONSIBILITY, null, null);
    assertThat(list(officer, "grade=slipped&due=not_due&post=" + post)).hasSize(1);
    for (var asked : List.of("grade=slipped", "due=not_due", "post=" + post)) {
      assertThat(list(administrator, asked)).as(asked).isEmpty();
    }
    var seen = search(administrator, "").text();
    assertThat(seen).doesNotContain("Slipped", "December 2099", "Contract Manager");
    assertThat(search(administrator, "contract").text()).doesNotContain("Post: Contract Manager 1");
  }

  @Test
  void anExemptRecommendationHasNoWordsInTheList() {
    exempt(reviews.trees(), "1", ExemptField.TEXT, null, null);
    var all = search(administrator, "");
    assertThat(all.text()).contains("1, this text is exempt").doesNotContain("plant two");
    assertThat(hits(search(administrator, "felled"))).isEmpty();
    assertThat(search(officer, "felled").text()).contains("plant two saplings");
  }

  @Test
  void noFileIsFoundByOrHoldsWhatIsExempt() throws UnsupportedEncodingException {
    exempt(reviews.trees(), "1", ExemptField.AGREED_ACTION, null, null);
    exempt(reviews.trees(), "2", ExemptField.DUE, null, null);
    for (var reader : List.of(officer, member, administrator, link)) {
      var all = csv(reader, "");
      assertThat(all).contains("Street trees").doesNotContain("county", "2099");
      assertThat(csv(reader, "?q=county").lines()).hasSize(1);
    }
  }

  @Test
  void oneFindsItemsOfTheReviewsThatOneSeesAlone() throws UnsupportedEncodingException {
    assertThat(hits(search(contributor, ""))).containsExactly("/" + reviews.buses() + "/1");
    assertThat(hits(search(link, "")))
        .containsExactlyInAnyOrder("/" + reviews.trees() + "/1", "/" + reviews.trees() + "/2");
    assertThat(hits(search(contributor, "saplings"))).isEmpty();
    assertThat(search(contributor, "saplngs").text()).doesNotContain("Did you mean");
    assertThat(search(contributor, "saplings%20felled").text()).doesNotContain("some of these");
    assertThat(search(contributor, "street").text()).doesNotContain("Review: Street");
    assertThat(search(contributor, "place").text()).doesNotContain("Committee: Place");
    assertThat(search(contributor, "liaison").text()).doesNotContain("Post: Tree");
    assertThat(search(contributor, "transport").text()).contains("Committee: Transport");
    assertThat(search(contributor, "liason").text()).doesNotContain("Did you mean");
    assertThat(search(officer, "liason").text()).contains("Did you mean: liaison");
    assertThat(csv(contributor, "").lines()).hasSize(2);
    var trees =
        council.as(() ->
            world.inTransaction(() ->
                sql.fetchSingle("select id from review where address = ?", reviews.trees())
                    .get(0, Integer.class)));
    assertThat(contributor.page(council.at() + "/search?review=" + trees).text())
        .contains("Review: not among these")
        .doesNotContain("Street trees");
  }

  @Test
  void nothingOfAnotherCouncilIsFoundOrOffered() {
    var other = Visit.by(world.council(), pages);
    assertThat(other.get(council.at() + "/search")).hasStatus(404);
    assertThat(other.get(council.at() + "/search.csv")).hasStatus(404);
    var theirs = world.council();
    var page = Visit.by(theirs, pages).page(theirs.at() + "/search?q=saplngs");
    assertThat(page.text()).contains("Nothing was found").doesNotContain("Did you mean");
    council.as(() ->
        world.inTransaction(() -> {
          assertThat(sql.fetch("select * from found('saplings', 'whole')")).hasSize(1);
          return true;
        }));
    theirs.as(() ->
        world.inTransaction(() -> {
          assertThat(sql.fetch("select * from found('saplings', 'whole')")).isEmpty();
          assertThat(sql.fetch("select * from spelled_like('saplings')")).isEmpty();
          return true;
        }));
    assertThat(sql.fetch("select * from found('saplings', 'whole')")).isEmpty();
    assertThat(sql.fetch("select * from spelled_like('saplings')")).isEmpty();
  }

  private void exempt(
      String review,
      String path,
      ExemptField field,
      @Nullable Integer position,
      @Nullable String publicText) {
    council.as(() -> {
      exemptions.decide(
          council.officer(),
          new Exemptions.Of(review, path, field, null, position),
          new Exemption.Wanted(
              3, "A contract is being let", publicText, Days.today(time).plusYears(1)));
      return true;
    });
  }

  private Document search(Visit visit, String words) {
    return visit.page(council.at() + "/search?q=" + words);
  }

  private List<String> list(Visit visit, String asked) {
    return hits(visit.page(council.at() + "/search?" + asked));
  }

  private String csv(Visit visit, String asked) throws UnsupportedEncodingException {
    return visit.get(council.at() + "/search.csv" + asked).getResponse().getContentAsString();
  }

  private List<String> hits(Document page) {
    return page.select(".hit h2 a").eachAttr("href").stream()
        .map(address -> address.substring(council.at().length()))
        .toList();
  }
}
